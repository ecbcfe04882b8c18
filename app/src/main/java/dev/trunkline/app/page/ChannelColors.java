package dev.trunkline.app.page;

import java.util.List;

/** A channel has one colour on every page: the place of its class {@code c0} to {@code c8} in the style sheet. */
public final class ChannelColors {
    private static final List<String> NAMED = List.of(
            "Unattributed",
            "Paid Search",
            "Organic Search",
            "Direct",
            "Paid Social",
            "Email",
            "Organic Social",
            "Referral",
            "Display");

    private ChannelColors() {}

    /** 0 for what has no channel, 1 to 8 for the others; channels beyond the best known share the colours. */
    public static int of(String channel) {
        int place = NAMED.indexOf(channel);
        if (place >= 0) {
            return place;
        }
        return channel.isEmpty() || channel.equals("Not evaluated")
                ? 0
                : 1 + Math.floorMod(channel.hashCode(), NAMED.size() - 1);
    }
}
