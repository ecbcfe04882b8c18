package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls, texts and forms by API: stored once, listed newest first, refused when they make no sense. */
class ResponsesApiTest extends RunningApplication {
    private static final String CALL = """
            {"site": "demo", "kind": "CALL", "trackingNumber": "+14165550130", "caller": "+16475550142",
             "startedAt": "2026-03-02T12:00:00Z", "durationSeconds": 93, "answered": true}""";

    @Test
    void theSameKeyStoresOnce() {
        MvcTestResult first = report(CALL, "same-key");
        Map<String, Long> stored = stored();
        MvcTestResult repeated = report(CALL, "same-key");

        assertThat(first).hasStatus(201).hasHeader("Location", "/v1/responses/" + id(first));
        assertThat(repeated).hasStatusOk();
        assertThat(id(repeated)).isEqualTo(id(first));
        assertProblem(report(CALL.replace("93", "94"), "same-key"), 409, "idempotency-key-reused");
        assertThat(stored()).isEqualTo(stored);
        assertThat(RunningApplication.<String>read(first, "$.attribution.channel"))
                .isEqualTo("Organic Search");
        assertThat(RunningApplication.<Boolean>read(first, "$.attribution.uncertain"))
                .isFalse();
        assertThat(RunningApplication.<String>read(first, "$.attribution.method"))
                .isEqualTo("CHANNEL");
        assertThat(text(first)).doesNotContain("+16475550142");
    }

    @ParameterizedTest(name = "a call to {0} is {1}")
    @CsvSource({"+14165550177, UNKNOWN_NUMBER", "+14165550100, SITE_NUMBER", "+14165550119, LEAKED_NUMBER"})
    void saysWhyACallCannotBeAttributed(String number, String reason) {
        MvcTestResult call = report(CALL.replace("+14165550130", number), "why-" + number);

        assertThat(call).hasStatus(201);
        assertThat(RunningApplication.<String>read(call, "$.attribution.outcome"))
                .isEqualTo("UNATTRIBUTED");
        assertThat(RunningApplication.<String>read(call, "$.attribution.reason"))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"FAX\",                       \"CALL\"",
                "\"4165550130\",                \"+14165550130\"",
                "null,                          \"+14165550130\"",
                "\"yesterday\",                 \"2026-03-02T12:00:00Z\"",
                "null,                          \"2026-03-02T12:00:00Z\"",
                "\"2999-01-01T00:00:00Z\",      \"2026-03-02T12:00:00Z\"",
                "-1,                            93",
                "86401,                         93",
                "\"long\",                      93",
                "[true],                        true",
                "true} x,                       true}",
            })
    void refusesABodyThatMakesNoSense(String wrong, String right) {
        Map<String, Long> before = stored();

        MvcTestResult refused = report(CALL.replace(right, wrong), "wrong-" + wrong.hashCode());

        assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesUnknownFieldsAndCallsWithoutAKey() {
        Map<String, Long> before = stored();

        assertProblem(report(CALL.replace("\"kind\"", "\"typo\": 1, \"kind\""), "typo"), 400, "invalid-body");
        assertProblem(report(CALL, null), 400, "no-idempotency-key");
        assertProblem(report(CALL, "k".repeat(201)), 400, "no-idempotency-key");
        assertProblem(report(CALL.replace("demo", "nobody"), "nobody"), 404, "unknown-site");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void listsNewestFirstPageByPage() {
        String site = addSite("list", "867");
        for (int call = 0; call < 5; call++) {
            String body = CALL.replace("demo", site).replace("12:00:00Z", "12:00:0" + call % 3 + "Z");
            assertThat(report(body, "list-" + call)).hasStatus(201);
        }

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            MvcTestResult page = get("/v1/responses?site=" + site + "&limit=2&cursor=" + cursor);
            paged.addAll(read(page, "$.items[*].id"));
            cursor = read(page, "$.next");
        }

        MvcTestResult whole = get("/v1/responses?site=" + site);
        assertThat(paged)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(RunningApplication.<List<String>>read(whole, "$.items[*].id"));
        assertThat(RunningApplication.<List<String>>read(whole, "$.items[*].startedAt"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=many", "limit=100000", "from=yesterday", "cursor=%21"})
    void refusesAListThatMakesNoSense(String parameter) {
        assertThat(get("/v1/responses?site=demo&" + parameter))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void neverStoresTheFieldsThatASiteRedacts() {
        MvcTestResult form = mvc.post()
                .uri("/v1/forms")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "demo", "token": "%s", "form": "contact",
                         "fields": {"name": "Ann", "phone": "647 555 0142", "card": "4111111111111111"}}""".formatted(token()))
                .exchange();

        assertThat(form).hasStatus(201);
        assertThat(get("/v1/responses/" + RunningApplication.<String>read(form, "$.id")))
                .hasStatusOk();
        for (String collection : database.listCollectionNames()) {
            assertThat(documents(collection))
                    .allSatisfy(document -> assertThat(document.toJson()).doesNotContain("4111111111111111"));
        }
    }

    @Test
    void aHeartbeatKeepsTheNumberAlsoAsABeacon() {
        String token = token();
        for (String event : List.of("ping", "tel-click", "hide")) {
            assertThat(mvc.post()
                            .uri("/v1/heartbeats")
                            .contentType(MediaType.TEXT_PLAIN)
                            .content("{\"site\": \"demo\", \"token\": \"%s\", \"event\": \"%s\"}"
                                    .formatted(token, event))
                            .exchange())
                    .hasStatus(204);
        }
    }

    private String token() {
        MvcTestResult decision = mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"demo\", \"url\": \"%s\"}".formatted(AD))
                .exchange();
        return read(decision, "$.token");
    }

    private MvcTestResult report(String body, @Nullable String key) {
        MockMvcRequestBuilder request = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return key == null
                ? request.exchange()
                : request.header("Idempotency-Key", key).exchange();
    }

    private static String id(MvcTestResult response) {
        return read(response, "$.id");
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
