package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many responses in one body: each is stored, repeated, contradicted or rejected on its own. */
class ResponsesBulkApiTest extends RunningApplication {
    private static final String CALL = """
            {"idempotencyKey": "%s", "site": "%s", "kind": "CALL", "trackingNumber": "+14165550130", "caller": "+16475550142", \
            "startedAt": "2026-03-02T12:00:0%dZ", "durationSeconds": 93, "answered": true}""";

    @Test
    void answersForEachInOrder() {
        String good = CALL.formatted("bulk-1", "demo", 1);
        String body = "["
                + String.join(
                        ",",
                        good,
                        good,
                        good.replace("93", "94"),
                        good.replace("bulk-1", "bulk-2").replace("CALL", "FAX"),
                        good.replace("\"idempotencyKey\": \"bulk-1\", ", ""),
                        good.replace("\"bulk-1\"", "7"),
                        good.replace("demo", "nobody"),
                        good.replace("bulk-1", "bulk-3").replace("+14165550130", "416"),
                        "null",
                        CALL.formatted("bulk-4", "demo", 2))
                + "]";

        MvcTestResult answer = send("application/json", body, "");

        assertThat(answer).hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(answer, "$.items[*].status"))
                .containsExactly(
                        "STORED",
                        "REPEATED",
                        "CONTRADICTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "STORED");
        assertThat(RunningApplication.<List<String>>read(answer, "$.items[2:9].problem.type"))
                .containsExactly(
                        "/problems/idempotency-key-reused",
                        "/problems/invalid-body",
                        "/problems/no-idempotency-key",
                        "/problems/invalid-body",
                        "/problems/unknown-site",
                        "/problems/invalid-body",
                        "/problems/invalid-body");
        String first = read(answer, "$.items[0].id");
        assertThat(RunningApplication.<String>read(get("/v1/responses/" + first), "$.attribution.channel"))
                .isEqualTo("Organic Search");
    }

    @Test
    void anItemIsTheSameAsASingleCall() {
        String site = addSite("bulk-same", "567");
        String body = CALL.formatted("one-key", site, 3);
        MvcTestResult single =
                send("application/json", body.replace("\"idempotencyKey\": \"one-key\", ", ""), "one-key");
        assertThat(single).hasStatus(201);

        MvcTestResult lines = send("application/jsonl", body + "\n" + body.replace("one-key", "two-key") + "\n", "");

        assertThat(RunningApplication.<List<String>>read(lines, "$.items[*].status"))
                .containsExactly("REPEATED", "STORED");
        assertThat(RunningApplication.<String>read(lines, "$.items[0].id"))
                .isEqualTo(RunningApplication.<String>read(single, "$.id"));
    }

    @Test
    void theKeyOfTheBodyNamesItemsWithoutTheirOwn() {
        String site = addSite("bulk-key", "572");
        String item = CALL.formatted("", site, 4).replace("\"idempotencyKey\": \"\", ", "");
        String body = "[" + item + "," + item.replace(":04Z", ":03Z") + "]";

        MvcTestResult first = send(
                "application/x-ndjson", body.replace("[", "").replace("]", "").replace("},{", "}\n{"), "night");
        MvcTestResult again = send("application/json", body, "night");

        assertThat(RunningApplication.<List<String>>read(first, "$.items[*].status"))
                .containsExactly("STORED", "STORED");
        assertThat(RunningApplication.<List<String>>read(again, "$.items[*].status"))
                .containsExactly("REPEATED", "REPEATED");
        assertThat(documents("responses"))
                .filteredOn(response -> site.equals(response.getString("site")))
                .extracting(
                        response -> response.getDate("startedAt").toInstant() + " " + response.getBoolean("firstTime"))
                .containsExactlyInAnyOrder("2026-03-02T12:00:03Z true", "2026-03-02T12:00:04Z false");
    }

    @Test
    void refusesWhatIsTooMuchOrBrokenAsAWhole() {
        Map<String, Long> before = stored();
        String many = IntStream.range(0, 1_001).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));

        assertProblem(send("application/json", many, ""), 413, "too-many-items");
        assertProblem(send("application/json", "[{}", ""), 400, "malformed-json");
        assertProblem(send("application/json", "[" + " ".repeat(1024 * 1024) + "]", ""), 413, "body-too-large");
        assertThat(send("text/plain", "[]", "")).hasStatus(415);
        assertThat(stored()).isEqualTo(before);
        assertThat(send("application/json", "[]", "")).hasStatus(400);
        assertThat(send("application/x-ndjson", "\n", "")).hasStatus(400);
    }

    private MvcTestResult send(String type, String body, String key) {
        return mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", key)
                .contentType(type)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
