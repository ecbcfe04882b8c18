package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.install.PageSighting;
import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.install.Swap;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages that say that they are still there, and what they swapped. */
class HeartbeatApiTest extends RunningApplication {
    @Autowired
    private PageWatch watch;

    @Autowired
    private VisitTokens tokens;

    @Autowired
    private Leases leases;

    @Test
    void aPageSaysOnceInHowManyPlacesItShowsAnotherNumber() {
        String site = site("beats", "341");
        String token = token(site);

        assertThat(beat(site, token, "\"event\": \"ping\", \"swapped\": 3")).hasStatus(204);

        assertThat(sighting(site).swap()).extracting(Swap::count, Swap::kind).containsExactly(3, NumberKind.SITE);
        assertThat(sighting(site).targets()).containsExactly("+13415550100");
        assertThat(sighting(site).seenAt()).isNotNull();
    }

    @Test
    void aHeartbeatWithoutACountSaysNothingOfThePage() {
        String site = site("beats-silent", "342");

        assertThat(beat(site, token(site), "\"event\": \"ping\"")).hasStatus(204);

        assertThat(sighting(site).swap()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "hide", "tel-click"})
    void aPageWithoutALeaseIsNeverToldThatItEnded(String event) {
        String site = site("beats-no-lease", "347");
        String token = token(site);
        String longAgo = tokens.write(tokens.read(token).orElseThrow().until(Instant.EPOCH));

        assertThat(beat(site, longAgo, "\"event\": \"" + event + "\"")).hasStatus(204);
    }

    @ParameterizedTest
    @CsvSource({"-1, 400", "10000, 204", "'\"many\"', 400", "0, 204", "9999, 204", "null, 204"})
    void theCountIsAWholeNumberOfPlaces(String count, int status) {
        String site = site("beats-count", "345");

        assertThat(beat(site, token(site), "\"swapped\": " + count)).hasStatus(status);
    }

    @Test
    void noHeartbeatWaitsForAWrite() {
        String site = site("beats-memory", "346");
        String token = token(site);
        Map<String, Long> before = stored();

        beat(site, token, "\"event\": \"ping\", \"swapped\": 3");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aClickOnTheNumberIsKeptBeforeItIsAnswered() {
        String site = site("beats-click", "525");
        Lease running = lease(site, "running", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Lease ended = lease(site, "ended", running.from().minus(Duration.ofDays(1)));
        leases.claimAll(List.of(running, ended));

        assertThat(beat(site, tokens.write(session(running)), "\"event\": \"tel-click\""))
                .hasStatus(204);
        assertThat(beat(site, tokens.write(session(running)), "\"event\": \"ping\""))
                .hasStatus(204);
        assertThat(beat(site, tokens.write(session(ended)), "\"event\": \"tel-click\""))
                .as("its page shows the number still, and the call comes next")
                .hasStatus(410);

        for (Lease lease : List.of(running, ended)) {
            assertThat(leases.find(lease.id()).orElseThrow().clicks())
                    .singleElement(InstanceOfAssertFactories.INSTANT)
                    .isCloseTo(running.from(), within(1, ChronoUnit.MINUTES));
        }
    }

    private static Lease lease(String site, String visit, Instant from) {
        TrackingNumber number = new TrackingNumber(visit.equals("running") ? "+15255550101" : "+15255550102");
        return new Lease(
                new LeaseId(number, 1),
                new SiteId(site),
                new PoolId("one"),
                "",
                new VisitorId("visitor-" + visit),
                new VisitId(visit),
                from,
                from.plus(Duration.ofMinutes(2)),
                null);
    }

    private static VisitorSession session(Lease lease) {
        return new VisitorSession(
                lease.site(),
                lease.visitor(),
                lease.visit(),
                NumberKind.SESSION,
                lease.id().number(),
                lease.id(),
                new Touch(""),
                lease.until());
    }

    private String site(String key, String area) {
        boolean known = documents("sites").stream().anyMatch(site -> key.equals(site.getString("_id")));
        return known ? key : addSite(key, area);
    }

    private PageSighting sighting(String site) {
        return watch.of(new SiteId(site)).stream()
                .filter(sighting -> sighting.origin().equals(origin(site)))
                .findFirst()
                .orElseThrow();
    }

    private String token(String site) {
        String target = "+1"
                + Objects.requireNonNull(documents("sites").stream()
                                .filter(known -> site.equals(known.getString("_id")))
                                .findFirst()
                                .orElseThrow()
                                .getString("siteNumber"))
                        .substring(2);
        return read(
                mvc.post()
                        .uri("/v1/decisions")
                        .header("User-Agent", FIREFOX)
                        .header("Origin", origin(site))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"site\": \"%s\", \"url\": \"%s/\", \"targets\": [\"%s\"]}"
                                .formatted(site, origin(site), target))
                        .exchange(),
                "$.token");
    }

    private MvcTestResult beat(String site, String token, String more) {
        return mvc.post()
                .uri("/v1/heartbeats")
                .header("Origin", origin(site))
                .contentType(MediaType.TEXT_PLAIN)
                .content("{\"site\": \"%s\", \"token\": \"%s\", %s}".formatted(site, token, more))
                .exchange();
    }

    private static String origin(String site) {
        return "https://www." + site + ".example";
    }
}
