package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.health.PoolHistory;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of pools, as people use them. */
class PoolPagesTest extends RunningApplication {
    private static final String HEADER = "number,role,pool or channel,destination\n";

    @Autowired
    private Leases leases;

    @Autowired
    private MissedLeases missed;

    @Autowired
    private PoolHistory history;

    @Autowired
    private Sites sites;

    @Test
    void showsTheUseOfAPoolAndWhatItWouldHaveNeeded() {
        String site = siteWithPool("pool-use", "735");
        Instant now = Instant.now();
        lease(site, "+17355550101", 1, now.minus(Duration.ofHours(3)), 40);
        lease(site, "+17355550102", 1, now.minus(Duration.ofHours(3)), 50);
        lease(site, "+17355550101", 2, now.minus(Duration.ofMinutes(10)), 40);
        missed.addAll(List.of(new MissedLease(
                new SiteId(site),
                new PoolId("ads"),
                "Paid clicks",
                new VisitId("visit-" + site),
                now.minus(Duration.ofHours(3)))));
        history.rollUp(sites.find(new SiteId(site)).orElseThrow(), now.minus(Duration.ofDays(1)), now);

        assertThat(text(page("/sites/" + site + "/pools")))
                .contains("1 <small>of 2", "1 leased, 0 quarantined", "2 <small>of 2", "Paid clicks", "leased</span>")
                .contains("class=\"ar\"", "1 visitor; the pool has no overflow number");
        assertThat(text(page("/sites/" + site + "/pools/ads/sizing?days=1&hold=30&quarantine=300")))
                .contains("Erlang-B", "at most 0.1%", "Now 2: 25.0%", "Paid clicks", "4 visitors");
        assertThat(text(page("/sites/" + site + "/pools/ads/sizing?days=1&hold=9999999")))
                .contains("Paid clicks");
        assertThat(page("/sites/" + site + "/pools/ads/sizing?days=1000")).hasStatus(400);
        assertThat(page("/sites/" + site + "/pools/none/sizing")).hasStatus(404);
        assertThat(page("/sites/" + site + "/pools?pool=none&find=0102")).hasStatusOk();
    }

    @Test
    void showsAPoolThatNobodyUsedYet() {
        String site = siteWithPool("pool-unused", "736");

        assertThat(text(page("/sites/" + site + "/pools")))
                .contains("0 <small>of 2", "Nothing to show yet", "No lease has ended yet");
        assertThat(text(page("/sites/" + site + "/pools/ads/sizing"))).contains("Nobody asked for a number");
        assertThat(text(page("/sites/" + site + "/pools?pool=fixed%20numbers"))).contains("(736) 555-0100");
    }

    @Test
    void takesNumbersOutOfUseAndPutsThemBack() {
        String site = siteWithPool("pool-states", "737");

        MvcTestResult out = mvc.post()
                .uri("/sites/" + site + "/pools/state")
                .param("number", "+17375550101")
                .param("state", "PORTED")
                .param("pool", "ads")
                .with(user("admin"))
                .with(csrf())
                .exchange();

        assertThat(out).hasStatus3xxRedirection();
        assertThat(text(page("/sites/" + site + "/pools?pool=ads")))
                .contains(
                        "ported away</span>",
                        "0 <small>of 1",
                        "1 number is disabled or ported",
                        "Enable (737) 555-0101");
    }

    @Test
    void looksAtAFileBeforeItIsStored() {
        String site = siteWithPool("pool-file", "738");

        assertThat(text(check(site, HEADER + "x,pool,ads,+19055550199\n")))
                .contains("One problem.", "Line 2", "is no telephone number")
                .doesNotContain("Add 1 number");
        String csv = HEADER + "(738) 555-0103,pool,ads,+19055550199\n+17385550130,channel,Email,+19055550199\n";
        assertThat(text(check(site, csv)))
                .contains("All 2 lines are right: 2 new, 0 already there.", "1 for pool ads", "Add 2 numbers");
        assertThat(text(get("/v1/sites/" + site + "/numbers"))).doesNotContain("+17385550103");

        MvcTestResult stored = mvc.post()
                .uri("/sites/" + site + "/pools/load/store")
                .param("csv", csv)
                .with(user("admin"))
                .with(csrf())
                .exchange();
        assertThat(stored).hasStatus3xxRedirection();
        MvcTestResult next = mvc.get()
                .uri("/sites/" + site + "/pools")
                .flashAttrs(stored.getMvcResult().getFlashMap())
                .with(user("admin"))
                .exchange();
        assertThat(text(next)).contains("2 numbers were added.");
        assertThat(text(get("/v1/sites/" + site + "/numbers"))).contains("+17385550103", "+17385550130");
        assertThat(text(page("/sites/" + site + "/pools/numbers.csv"))).contains("'+17385550103,pool,ads");
    }

    @Test
    void addsAFewNumbersThatSomebodyTypes() {
        String site = siteWithPool("pool-typed", "739");

        assertThat(text(add(site, "ads", "12\n555-0104"))).contains("Line 1", "12\n555-0104</textarea>");
        assertThat(add(site, "ads", "739 555 0103\n\n739 555 0104")).hasStatus3xxRedirection();
        assertThat(text(get("/v1/sites/" + site + "/pools"))).contains("+17395550103", "+17395550104");
        assertThat(text(page("/sites/" + site + "/pools/load?pool=ads"))).contains("value=\"+19055550199\"");
    }

    private MvcTestResult add(String site, String pool, String numbers) {
        return mvc.post()
                .uri("/sites/" + site + "/pools/add")
                .param("role", "pool")
                .param("of", pool)
                .param("destination", "+19055550199")
                .param("numbers", numbers)
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult check(String site, String csv) {
        return mvc.post()
                .uri("/sites/" + site + "/pools/load")
                .multipart()
                .file(new MockMultipartFile("file", "n.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private void lease(String site, String number, long sequence, Instant from, int minutes) {
        leases.claim(new Lease(
                new LeaseId(new TrackingNumber(number), sequence),
                new SiteId(site),
                new PoolId("ads"),
                "Paid clicks",
                new VisitorId("visitor-1"),
                new VisitId("visit-1"),
                from,
                from.plus(Duration.ofMinutes(minutes)),
                from.plus(Duration.ofMinutes(minutes - 30))));
    }

    private String siteWithPool(String key, String area) {
        String site = addSite(key, area);
        assertThat(post("/v1/sites/" + site + "/pools", """
                        {"id": "ads", "name": "Ads", "numbers": ["+1%1$s5550101", "+1%1$s5550102"],
                         "destination": "+19055550199"}""".formatted(area))).hasStatus(201);
        return site;
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(URI.create(path)).with(user("admin")).exchange();
    }
}
