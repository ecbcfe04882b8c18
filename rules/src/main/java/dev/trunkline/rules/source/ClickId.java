package dev.trunkline.rules.source;

import java.util.Optional;

/**
 * The click ids that ad platforms add to addresses, the surest first. A platform that adds its id to ad clicks only tells a paid
 * click by it; Meta, LinkedIn, X and Pinterest add theirs to links that people share as well, so theirs tell no more than the source.
 */
public enum ClickId {
    GCLID("gclid", "google", "cpc"),
    GBRAID("gbraid", "google", "cpc"),
    WBRAID("wbraid", "google", "cpc"),
    DCLID("dclid", "dv360", "cpm"),
    MSCLKID("msclkid", "bing", "cpc"),
    TTCLID("ttclid", "tiktok", "cpc"),
    RDT_CID("rdt_cid", "reddit", "cpc"),
    SC_CID("ScCid", "snapchat", "cpc"),
    FBCLID("fbclid", "facebook", "referral"),
    LI_FAT_ID("li_fat_id", "linkedin", "referral"),
    TWCLID("twclid", "twitter", "referral"),
    EPIK("epik", "pinterest", "referral");

    private final String parameter;
    private final String source;
    private final String medium;

    ClickId(String parameter, String source, String medium) {
        this.parameter = parameter;
        this.source = source;
        this.medium = medium;
    }

    /** The first of them that an address carries. */
    public static Optional<ClickId> in(Parameters parameters) {
        for (ClickId id : values()) {
            if (!parameters.first(id.parameter).isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The parameter of the address that carries it. */
    public String parameter() {
        return parameter;
    }

    String source() {
        return source;
    }

    String medium() {
        return medium;
    }

    boolean isPaid() {
        return !medium.equals("referral");
    }
}
