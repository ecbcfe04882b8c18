package dev.trunkline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What became of responses, told by API: once under an id, one or many, by id or by caller and time. */
class OutcomesApiTest extends RunningApplication {
    private static final String SALE = """
            {"site": "%s", "id": "%s", "response": "%s", "outcome": "SALE", "value": 420.00, "currency": "CAD",
             "at": "2026-03-09T12:00:00Z"}""";

    @Test
    void theSameIdTellsOnce() {
        String site = addSite("outcome-once", "551");
        String response = call(site, "551", "+16475550142", "2026-03-02T12:00:00Z");
        String sale = SALE.formatted(site, "deal-1", response);

        MvcTestResult first = post("/v1/outcomes", sale);
        Map<String, Long> stored = stored();
        MvcTestResult repeated = post("/v1/outcomes", sale);

        assertThat(first).hasStatus(201);
        assertThat(repeated).hasStatusOk();
        assertThat(text(repeated)).isEqualTo(text(first));
        assertProblem(post("/v1/outcomes", sale.replace("420.00", "421")), 409, "outcome-id-reused");
        assertThat(stored()).isEqualTo(stored);
        MvcTestResult shown = get("/v1/responses/" + response);
        assertThat(RunningApplication.<Map<String, Object>>read(shown, "$.outcome"))
                .containsEntry("id", "deal-1")
                .containsEntry("outcome", "SALE")
                .containsEntry("value", 420)
                .containsEntry("currency", "CAD")
                .containsEntry("at", "2026-03-09T12:00:00Z");
        assertThat(RunningApplication.<List<Object>>read(shown, "$.outcomes")).hasSize(1);
    }

    @Test
    void theNewestCountsWhateverCameFirst() {
        String site = addSite("outcome-newest", "559");
        String response = call(site, "559", "+16475550142", "2026-03-02T12:00:00Z");
        String lost = SALE.formatted(site, "d-2", response)
                .replace("\"SALE\", \"value\": 420.00, \"currency\": \"CAD\"", "\"LOST\"")
                .replace("03-09", "03-12");

        post("/v1/outcomes", lost);
        post("/v1/outcomes", SALE.formatted(site, "d-1", response));

        MvcTestResult shown = get("/v1/responses/" + response);
        assertThat(RunningApplication.<String>read(shown, "$.outcome.outcome")).isEqualTo("LOST");
        assertThat(RunningApplication.<List<String>>read(shown, "$.outcomes[*].id"))
                .containsExactly("d-2", "d-1");
        assertThat(text(get("/v1/responses/export?site=" + site)))
                .contains(",laterOutcome,laterValue,laterCurrency,laterAt")
                .contains(",LOST,,,2026-03-12T12:00:00Z");
    }

    @Test
    void findsTheResponseByItsCallerAndTime() {
        String site = addSite("outcome-caller", "561");
        String first = call(site, "561", "+16475550142", "2026-03-02T12:00:00Z");
        String second = call(site, "561", "+16475550142", "2026-03-05T12:00:00Z");
        String sale = SALE.formatted(site, "c-1", "").replace("\"response\": \"\"", "\"caller\": \"(647) 555-0142\"");

        assertThat(read(post("/v1/outcomes", sale), "$.id").toString()).isEqualTo(second);
        String started =
                sale.replace("c-1", "c-2").replace("\"at\"", "\"startedAt\": \"2026-03-02T11:58:00Z\", \"at\"");
        assertThat(read(post("/v1/outcomes", started), "$.id").toString()).isEqualTo(first);
        String soon = sale.replace("c-1", "c-3").replace("\"at\"", "\"withinDays\": 3, \"at\"");
        assertProblem(post("/v1/outcomes", soon), 404, "no-response-of-caller");
    }

    @Test
    void namesTheResponsesThatCouldBeMeant() {
        String site = addSite("outcome-several", "562");
        String one = call(site, "562", "+16475550142", "2026-03-02T12:00:00Z");
        String other = call(site, "562", "+16475550142", "2026-03-02T12:00:00Z");

        MvcTestResult refused = post(
                "/v1/outcomes",
                SALE.formatted(site, "s-1", "").replace("\"response\": \"\"", "\"caller\": \"+16475550142\""));

        assertProblem(refused, 409, "several-responses-of-caller");
        assertThat(RunningApplication.<String>read(refused, "$.detail")).contains(one, other);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {3}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"SOLD\",                  \"SALE\",                  400, invalid-body",
                "-1,                        420.00,                    400, invalid-body",
                "\"cad\",                   \"CAD\",                   400, invalid-body",
                "\"LOST\",                  \"SALE\",                  400, invalid-body",
                "null,                      \"2026-03-09T12:00:00Z\",  400, invalid-body",
                "\"2999-01-01T00:00:00Z\",  \"2026-03-09T12:00:00Z\",  400, invalid-body",
                "\"\",                      \"w-1\",                   400, invalid-body",
                "\"nothing\",               \"r-1\",                   404, unknown-response",
                "null,                      \"r-1\",                   400, no-response-named",
                "\"nobody\",                \"demo\",                  404, unknown-site",
                "{,                         420.00,                    400, invalid-body",
                "`\"w-1\", \"typo\": 1`,     \"w-1\",                   400, invalid-body",
            })
    void refusesWhatMakesNoSense(String wrong, String right, int status, String type) {
        Map<String, Long> before = stored();

        assertProblem(post("/v1/outcomes", SALE.formatted("demo", "w-1", "r-1").replace(right, wrong)), status, type);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesManyEachOnItsOwn() {
        String site = addSite("outcome-many", "563");
        String response = call(site, "563", "+16475550142", "2026-03-02T12:00:00Z");
        String good = SALE.formatted(site, "m-1", response);
        String body = "["
                + String.join(
                        ",",
                        good,
                        good,
                        good.replace("420.00", "1"),
                        SALE.formatted(site, "m-2", "nothing"),
                        good.replace("m-1", "m-3").replace("\"SALE\"", "\"SOLD\""),
                        "7")
                + "]";

        MvcTestResult told = post("/v1/outcomes", body);

        assertThat(told).hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(told, "$.items[*].status"))
                .containsExactly("STORED", "REPEATED", "CONTRADICTED", "REJECTED", "REJECTED", "REJECTED");
        assertThat(RunningApplication.<List<String>>read(told, "$.items[*].id"))
                .containsExactly(response, response, response, null, null, null);
        assertThat(RunningApplication.<List<String>>read(told, "$.items[*].problem.type"))
                .containsExactly(
                        "/problems/outcome-id-reused",
                        "/problems/unknown-response",
                        "/problems/invalid-body",
                        "/problems/invalid-body");
        MvcTestResult lines = lines(good.replace("\n", " ") + "\n\n{\n");
        assertThat(RunningApplication.<List<String>>read(lines, "$.items[*].status"))
                .containsExactly("REPEATED", "REJECTED");
    }

    @Test
    void aKeyOfAnotherSiteKnowsNothing() {
        String other = addKey(addSite("outcome-key", "564"), true);

        assertProblem(
                call(HttpMethod.POST, "/v1/outcomes", SALE.formatted("demo", "k-1", "r-1"), other),
                404,
                "unknown-site");
        assertProblem(
                call(HttpMethod.POST, "/v1/outcomes", SALE.formatted("outcome-key", "k-1", "r-1"), other),
                404,
                "unknown-response");
        assertThat(call(HttpMethod.POST, "/v1/outcomes", "{}", addKey("outcome-key", false)))
                .hasStatus(403);
    }

    private String call(String site, String area, String caller, String startedAt) {
        return read(
                mvc.post()
                        .uri("/v1/responses")
                        .header("Authorization", "Bearer " + API_KEY)
                        .header("Idempotency-Key", "outcome-" + System.nanoTime())
                        .contentType("application/json")
                        .content("""
                                {"site": "%s", "kind": "CALL", "trackingNumber": "+1%s5550100", "caller": "%s",
                                 "startedAt": "%s", "durationSeconds": 93, "answered": true}""".formatted(site, area, caller, startedAt))
                        .exchange(),
                "$.id");
    }

    private MvcTestResult lines(String body) {
        return mvc.post()
                .uri("/v1/outcomes")
                .header("Authorization", "Bearer " + API_KEY)
                .contentType("application/jsonl")
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
