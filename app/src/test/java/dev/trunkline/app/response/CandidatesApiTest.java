package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls that more than one visit may have made, and calls that nobody means, from the page to the answer. */
class CandidatesApiTest extends RunningApplication {
    private static final String CALLER = "+16475550187";

    @Test
    void aCallOnAnOverflowNumberKeepsAllWhoWereShownIt() {
        String site = siteWithPool("candidates", "521");
        decide(site);
        MvcTestResult older = decide(site);
        MvcTestResult newest = decide(site);
        assertThat(RunningApplication.<String>read(older, "$.numbers[0].kind")).isEqualTo("OVERFLOW");

        MvcTestResult call = report(site, "+15215550109", CALLER, 93, "plain");
        click(site, older);
        MvcTestResult clicked = report(site, "+15215550109", CALLER, 93, "clicked");

        assertThat(RunningApplication.<String>read(call, "$.attribution.visit")).isEqualTo(visit(newest));
        assertThat(RunningApplication.<String>read(clicked, "$.attribution.visit"))
                .isEqualTo(visit(older));
        assertThat(RunningApplication.<List<String>>read(clicked, "$.attribution.candidates[*].visit"))
                .containsExactly(visit(older), visit(newest));
        assertThat(RunningApplication.<List<String>>read(clicked, "$.attribution.candidates[0].reasons"))
                .contains("SHOWN_OVERFLOW", "CLICKED");
        assertThat(RunningApplication.<Double>read(clicked, "$.attribution.candidates[0].weight"))
                .isEqualTo(RunningApplication.<Double>read(clicked, "$.attribution.confidence"));
        assertThat(weights(call)).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(weights(clicked)).isEqualByComparingTo(BigDecimal.ONE);

        String id = RunningApplication.read(clicked, "$.id");
        assertThat(get("/v1/responses/" + id))
                .bodyJson()
                .extractingPath("$.attribution.candidates")
                .asArray()
                .hasSize(2);
        assertThat(RunningApplication.<List<String>>read(
                        get("/v1/responses/" + id + "/explanation"), "$.candidates.visits[*].visit"))
                .containsExactly(visit(older), visit(newest));
        assertThat(text(page("/sites/" + site + "/responses/" + id)))
                .contains("Who could have called", "clicked the number just before the call")
                .doesNotContain("??", "[[");
    }

    @Test
    void aVisitorInTheTimeZoneOfTheCallersNumberIsLikelierThanOneElsewhere() {
        String site = siteWithPool("candidates-area", "527");
        decide(site);
        MvcTestResult older = decide(site, "America/Toronto");
        MvcTestResult newest = decide(site, "America/Vancouver");

        MvcTestResult call = report(site, "+15275550109", CALLER, 93, "area");

        assertThat(RunningApplication.<List<String>>read(call, "$.attribution.candidates[*].visit"))
                .containsExactly(visit(older), visit(newest));
        assertThat(RunningApplication.<Double>read(call, "$.attribution.confidence"))
                .isBetween(0.79, 0.81);
        assertThat(RunningApplication.<List<String>>read(call, "$.attribution.candidates[0].reasons"))
                .containsExactly("SHOWN_OVERFLOW", "SAME_AREA");
        assertThat(RunningApplication.<List<String>>read(call, "$.attribution.candidates[1].reasons"))
                .containsExactly("SHOWN_OVERFLOW");
        String id = RunningApplication.read(call, "$.id");
        assertThat(RunningApplication.<List<String>>read(
                        get("/v1/responses/" + id + "/explanation"), "$.candidates.visits[0].reasons"))
                .contains("SAME_AREA");
        assertThat(text(page("/sites/" + site + "/responses/" + id)))
                .contains("was shown the overflow number, was in the time zone of the caller");
    }

    @Test
    void aCallThatOnlyOneVisitCanHaveMadeHasNoOther() {
        String site = siteWithPool("candidates-one", "522");
        MvcTestResult only = decide(site);

        MvcTestResult call = report(site, "+15225550101", CALLER, 93, "only");

        assertThat(RunningApplication.<String>read(call, "$.attribution.visit")).isEqualTo(visit(only));
        assertThat(RunningApplication.<Double>read(call, "$.attribution.confidence"))
                .isEqualTo(1);
        assertThat(RunningApplication.<List<String>>read(call, "$.attribution.candidates"))
                .isEmpty();
        assertThat(text(page("/sites/" + site + "/responses/" + RunningApplication.<String>read(call, "$.id"))))
                .doesNotContain("Who could have called");
    }

    @Test
    void aFourthShortCallWithinADayIsMarkedAndStaysSo() {
        String site = siteWithPool("candidates-spam", "523");
        for (int i = 0; i < 3; i++) {
            assertThat(spam(report(site, "+15235550101", CALLER, 4, "short-" + i)))
                    .isEmpty();
        }

        MvcTestResult fourth = report(site, "+15235550101", CALLER, 4, "short-3");
        report(site, "+15235550101", CALLER, 4, "short-4");

        assertThat(spam(fourth)).containsExactly("SHORT_CALLS");
        String path = "/responses/" + RunningApplication.<String>read(fourth, "$.id");
        assertThat(spam(get("/v1" + path))).containsExactly("SHORT_CALLS");
        assertThat(text(page("/sites/" + site + path))).contains("Marked as spam: 4 calls under 10 s within a day.");
    }

    @Test
    void aCallFromTheNumberThatWasDialledIsMarked() {
        String site = siteWithPool("candidates-loop", "524");

        MvcTestResult loop = report(site, "+15245550101", "+15245550101", 93, "loop");
        MvcTestResult ofPool = report(site, "+15245550100", "+15245550109", 93, "pool");

        assertThat(spam(loop)).containsExactly("OWN_NUMBER");
        assertThat(spam(ofPool)).containsExactly("OWN_NUMBER");
        assertThat(RunningApplication.<String>read(loop, "$.callerKind")).isEqualTo("OWN");
    }

    private String siteWithPool(String key, String area) {
        String site = addSite(key, area);
        assertThat(post("/v1/sites/" + site + "/pools", """
            {"id": "one", "name": "One", "numbers": ["+1%1$s5550101"], "overflow": "+1%1$s5550109",
             "destination": "+19055550199"}\
            """.formatted(area))).hasStatus(201);
        assertThat(call(
                        HttpMethod.PUT,
                        "/v1/sites/" + site + "/drafts/number",
                        "rule \"All\" when Visit() then decide.pool(\"one\"); end",
                        API_KEY))
                .hasStatusOk();
        assertThat(post("/v1/sites/" + site + "/versions", "{\"message\": \"test\"}"))
                .hasStatus(201);
        return site;
    }

    private MvcTestResult decide(String site) {
        return decide(site, "");
    }

    private MvcTestResult decide(String site, String timeZone) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"site\": \"%1$s\", \"url\": \"https://www.%1$s.example/?gclid=abc\", \"timeZone\": \"%2$s\"}"
                                .formatted(site, timeZone))
                .exchange();
    }

    private void click(String site, MvcTestResult decision) {
        assertThat(mvc.post()
                        .uri("/v1/heartbeats")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"site\": \"%s\", \"token\": \"%s\", \"event\": \"tel-click\"}"
                                .formatted(site, RunningApplication.<String>read(decision, "$.token"))))
                .hasStatus(204);
    }

    private MvcTestResult report(String site, String number, String caller, int seconds, String key) {
        MvcTestResult reported = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", site + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(String.format(Locale.ROOT, """
                         {"site": "%s", "kind": "CALL", "trackingNumber": "%s", "caller": "%s", "startedAt": "%s",
                          "durationSeconds": %d, "answered": true}\
                         """, site, number, caller, Instant.now(), seconds))
                .exchange();
        assertThat(reported).hasStatus(201);
        return reported;
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("admin")).exchange();
    }

    private static String visit(MvcTestResult decision) {
        return read(decision, "$.visit");
    }

    private static List<String> spam(MvcTestResult response) {
        return read(response, "$.spam");
    }

    private static BigDecimal weights(MvcTestResult response) {
        List<Double> weights = read(response, "$.attribution.candidates[*].weight");
        BigDecimal rest = BigDecimal.valueOf(
                        RunningApplication.<Number>read(response, "$.attribution.weightOfOtherVisits")
                                .doubleValue())
                .add(BigDecimal.valueOf(RunningApplication.<Number>read(response, "$.attribution.weightOfNobody")
                        .doubleValue()));
        return weights.stream().map(BigDecimal::valueOf).reduce(rest, BigDecimal::add);
    }
}
