package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.install.PageSighting;
import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.install.Swap;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
