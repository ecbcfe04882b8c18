package dev.trunkline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.callflow.Handlings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sites} keeps to. */
public abstract class SitesContract {
    private Sites sites;

    /** A store without any site. */
    protected abstract Sites empty();

    @BeforeEach
    void open() {
        sites = empty();
    }

    @Test
    void findsWhatWasSaved() {
        Site site = Examples.site();

        sites.save(site);

        assertThat(sites.find(site.id())).contains(site);
    }

    @Test
    void keepsHowCallsAreHandled() {
        Site site = Examples.site().withCalls(Handlings.EVERYTHING);

        sites.save(site);

        assertThat(sites.find(site.id())).contains(site);
    }

    @Test
    void keepsEverySetting() {
        LeasingSettings leasing = new LeasingSettings(
                Duration.ofMillis(90_500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(40),
                Duration.ofSeconds(45),
                Duration.ofSeconds(15),
                Duration.ofDays(365),
                Duration.ofSeconds(700),
                Duration.ofDays(90));
        Site site = new Site(
                Examples.DEMO,
                "Zahnärzte “am Hafen”",
                "xn--zahnrzte-0za.example",
                Set.of(),
                Examples.SITE_NUMBER,
                List.of(Examples.number(7), Examples.SITE_NUMBER),
                ZoneId.of("Asia/Colombo"),
                false,
                Set.of(),
                leasing,
                true);

        sites.save(site);

        assertThat(sites.find(site.id())).contains(site);
    }

    @Test
    void findsNoSiteThatWasNotSaved() {
        sites.save(Examples.site());

        assertThat(sites.find(Examples.OTHER_SITE)).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        sites.save(Examples.site());
        Site before = Examples.site();
        Site renamed = new Site(
                before.id(),
                "Harbour Dental Group",
                before.host(),
                before.origins(),
                before.siteNumber(),
                before.shownNumbers(),
                before.zone(),
                before.consentRequired(),
                before.redactedFields(),
                before.leasing(),
                before.reviewRequired());

        sites.save(renamed);

        assertThat(sites.all()).containsExactly(renamed);
    }

    @Test
    void listsAllByKey() {
        Site b = Examples.site(new SiteId("b"));
        Site a = Examples.site(new SiteId("a"));
        Site digit = Examples.site(new SiteId("1"));
        assertThat(sites.all()).isEmpty();

        sites.save(b);
        sites.save(a);
        sites.save(digit);

        assertThat(sites.all()).containsExactly(digit, a, b);
    }
}
