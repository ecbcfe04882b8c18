package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.RunningApplication;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page tells of its visitor, and what becomes of it. */
class VisitFactsTest extends RunningApplication {
    @Test
    void keepsWhatGoogleAnalyticsCallsTheBrowserAndItsSession() {
        MvcTestResult visit = visit(decide("""
                "gaClientId": "1583.1700", "gaSessionId": "1763980000",
                "consent": {"analytics_storage": "granted"}"""));

        assertThat(RunningApplication.<String>read(visit, "$.gaClientId")).isEqualTo("1583.1700");
        assertThat(RunningApplication.<String>read(visit, "$.gaSessionId")).isEqualTo("1763980000");
    }

    @Test
    void knowsOfNoneWhereThePageTellsNone() {
        String id = read(decide("\"consent\": {}"), "$.visit");

        assertThat(RunningApplication.<String>read(get("/v1/visits/" + id), "$.gaClientId"))
                .isEmpty();
    }

    @Test
    void readsVisitsFromBeforePagesToldIt() {
        String id = read(decide("\"gaClientId\": \"1.2\""), "$.visit");
        database.getCollection("visits")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(Updates.unset("gaClientId"), Updates.unset("gaSessionId")));

        assertThat(RunningApplication.<String>read(get("/v1/visits/" + id), "$.gaClientId"))
                .isEmpty();
    }

    @Test
    void keepsTheTimeZoneOfThePlaceAndNoOther() {
        assertThat(timeZone(decide("\"timeZone\": \"America/Toronto\""))).isEqualTo("America/Toronto");
        assertThat(timeZone(decide("\"timeZone\": \"UTC\""))).isEmpty();
        assertThat(timeZone(decide("\"timeZone\": \"Mars/Olympus\""))).isEmpty();
        assertThat(timeZone(decide("\"consent\": {}"))).isEmpty();
    }

    @Test
    void readsVisitsFromBeforeTimeZonesWereKept() {
        String id = read(decide("\"timeZone\": \"America/Toronto\""), "$.visit");
        database.getCollection("visits").updateOne(Filters.eq("_id", id), Updates.unset("timeZone"));

        assertThat(RunningApplication.<String>read(get("/v1/visits/" + id), "$.timeZone"))
                .isEmpty();
    }

    @Test
    void keepsEverySignalOfConsentThatItKnowsAndIgnoresOthers() {
        MvcTestResult visit = visit(decide("""
                "consent": {"ad_storage": "denied", "analytics_storage": "granted", "ad_user_data": "denied",
                  "ad_personalization": "denied", "wait_for_update": 500, "region": ["CA-QC"], "weather": "fine"},
                "colour": "unknown to us"
                """));

        assertThat(RunningApplication.<Map<String, String>>read(visit, "$.consent"))
                .containsOnly(
                        Map.entry("ad_storage", "denied"),
                        Map.entry("analytics_storage", "granted"),
                        Map.entry("ad_user_data", "denied"),
                        Map.entry("ad_personalization", "denied"));
    }

    @Test
    void keepsNoneOfItWithoutConsent() {
        Map<String, Long> before = stored();

        MvcTestResult answer = decide("""
                "gaClientId": "1583.1700", "gaSessionId": "1763980000",
                "consent": {"analytics_storage": "denied", "ad_storage": "granted"}""");

        assertThat(RunningApplication.<Object>read(answer, "$.visit")).isNull();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void saysWhichSignalIsNeitherGrantedNorDenied() {
        MvcTestResult refused = decide("\"consent\": {\"ad_storage\": \"maybe\"}");

        assertThat(refused).hasStatus(400);
        assertThat(RunningApplication.<String>read(refused, "$.detail")).contains("ad_storage", "granted", "maybe");
    }

    @Test
    void refusesIdsThatAreTooLong() {
        MvcTestResult refused = decide("\"gaClientId\": \"" + "1".repeat(65) + "\"");

        assertThat(refused).hasStatus(400);
        assertThat(RunningApplication.<String>read(refused, "$.errors[0].field"))
                .isEqualTo("gaClientId");
    }

    private String timeZone(MvcTestResult answer) {
        return read(visit(answer), "$.timeZone");
    }

    private MvcTestResult visit(MvcTestResult answer) {
        return get("/v1/visits/" + read(answer, "$.visit"));
    }

    private MvcTestResult decide(String more) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", DEMO_ORIGIN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"demo\", \"url\": \"" + DEMO_ORIGIN + "/facts\", " + more + "}")
                .exchange();
    }
}
