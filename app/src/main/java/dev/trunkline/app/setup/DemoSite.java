package dev.trunkline.app.setup;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.rules.RulePacks;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The site {@code demo}: a plumber in Toronto with reserved fictional numbers and the shipped rule packs. */
@Component
final class DemoSite {
    private static final SiteId ID = new SiteId("demo");
    private static final PoolId POOL = new PoolId("ppc");
    private static final TrackingNumber SITE_NUMBER = number(100);
    private static final TrackingNumber DESTINATION = number(199);
    private static final Map<Integer, String> CHANNELS =
            Map.of(130, "Organic Search", 131, "Direct", 132, "Organic Social", 133, "Email", 134, "Referral");

    private final TrunklineProperties properties;
    private final Sites sites;
    private final Numbers numbers;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;
    private final DemoHistory history;
    private final boolean embedded;

    DemoSite(
            TrunklineProperties properties,
            Sites sites,
            Numbers numbers,
            RuleSets ruleSets,
            RulePublishing publishing,
            DemoHistory history,
            @Value("${trunkline.mongodb-uri:}") String mongodbUri) {
        this.properties = properties;
        this.sites = sites;
        this.numbers = numbers;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
        this.history = history;
        this.embedded = mongodbUri.isBlank();
    }

    boolean wanted() {
        return properties.demo() == null ? embedded : properties.demo();
    }

    /** Creates what is not there; what people changed since stays as they left it. */
    void create() {
        Site site = sites.find(ID).orElseGet(this::site);
        numbers.add(new OwnedNumber(SITE_NUMBER, ID, new NumberRole.SiteNumber(), DESTINATION, true));
        CHANNELS.forEach((last, channel) -> numbers.add(
                new OwnedNumber(number(last), ID, new NumberRole.ChannelNumber(channel), DESTINATION, true)));
        if (numbers.pool(ID, POOL).isEmpty()) {
            numbers.add(new NumberPool(
                    ID,
                    POOL,
                    "Paid search and social",
                    IntStream.rangeClosed(101, 120).mapToObj(DemoSite::number).toList(),
                    number(121),
                    DESTINATION));
        }
        sites.save(site);
        if (ruleSets.current(ID).isEmpty()) {
            Publication publication =
                    publishing.write(site, toBeChanged(RulePacks.demo()), "Trunkline", "The shipped rule packs");
            // Overtaken: another node starts at the same time.
            if (!(publication instanceof Publication.Published || publication instanceof Publication.Overtaken)) {
                throw new IllegalStateException("The shipped rules are refused: " + publication);
            }
        }
        history.fill(site);
    }

    private Site site() {
        return new Site(
                ID,
                "Demo Plumbing",
                "www.demo-plumbing.example",
                Set.of("https://www.demo-plumbing.example", properties.baseUrl().toString()),
                SITE_NUMBER,
                List.of(SITE_NUMBER),
                ZoneId.of("America/Toronto"),
                false,
                Set.of("card", "password"),
                LeasingSettings.DEFAULT,
                false);
    }

    private static TrackingNumber number(int last) {
        return new TrackingNumber(String.format(Locale.ROOT, "+14165550%d", last));
    }

    /** The demo is there to be changed, and the pack's tests would refuse every change of it; the Tests page offers them. */
    private static RuleFiles toBeChanged(RuleFiles pack) {
        return pack.with(RuleFile.TESTS, "");
    }
}
