package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Forms, from the page that holds them and from the server that they were sent to. */
class FormApiTest extends RunningApplication {
    private static final String FIELDS = "{\"name\": \"Zoë Ünal\", \"phone\": \"+16475550142\"}";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/plain;charset=UTF-8"})
    void aPageReportsItsFormEvenWhileItIsLeft(String type) {
        MvcTestResult decision = decide();

        MvcTestResult created = submit(type, "\"token\": \"" + read(decision, "$.token") + "\"", FIELDS);

        assertThat(created).hasStatus(201);
        MvcTestResult response = get("/v1/responses/" + read(created, "$.id"));
        assertThat(RunningApplication.<String>read(response, "$.kind")).isEqualTo("FORM");
        assertThat(RunningApplication.<String>read(response, "$.attribution.outcome"))
                .isEqualTo("ATTRIBUTED");
        assertThat(RunningApplication.<String>read(response, "$.attribution.visit"))
                .isEqualTo(read(decision, "$.visit"));
        assertThat(payload(created)).containsEntry("name", "Zoë Ünal").containsEntry("form", "contact");
    }

    @Test
    void whatTheSiteRedactsIsNeverStored() {
        String redacted = documents("sites").stream()
                .filter(site -> "demo".equals(site.getString("_id")))
                .flatMap(site -> site.getList("redactedFields", String.class).stream())
                .findFirst()
                .orElseThrow();

        MvcTestResult created = submit(
                "text/plain",
                "\"token\": \"" + read(decide(), "$.token") + "\"",
                "{\"" + redacted + "\": \"secret\", \"name\": \"Ada\"}");

        assertThat(payload(created)).containsOnlyKeys("name", "form");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing         | ''",
                "no JSON         | hello",
                "a null          | null",
                "a list          | []",
                "no site         | {\"token\": \"x\", \"form\": \"contact\", \"fields\": {}}",
                "no form         | {\"site\": \"demo\", \"token\": \"x\", \"fields\": {}}",
                "no fields       | {\"site\": \"demo\", \"token\": \"x\", \"form\": \"contact\"}",
                "no token        | {\"site\": \"demo\", \"form\": \"contact\", \"fields\": {}}",
                "a null field    | {\"site\": \"demo\", \"token\": \"x\", \"form\": \"contact\", \"fields\": {\"a\": null}}",
            })
    void refusesABadBodyInPlainTextAsItDoesInJson(String name, String body) {
        Map<String, Long> before = stored();
        for (String type : new String[] {"text/plain", "application/json"}) {
            MvcTestResult refused =
                    mvc.post().uri("/v1/forms").contentType(type).content(body).exchange();

            assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(RunningApplication.<String>read(refused, "$.detail")).isNotBlank();
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesALongBodyAndALongField() {
        String token = "\"token\": \"" + read(decide(), "$.token") + "\"";

        assertThat(submit("text/plain", token, "{\"a\": \"" + "x".repeat(70_000) + "\"}"))
                .hasStatus(413);
        MvcTestResult refused = submit("text/plain", token, "{\"a\": \"" + "x".repeat(4_001) + "\"}");
        assertThat(refused).hasStatus(400);
        assertThat(RunningApplication.<String>read(refused, "$.errors[0].field"))
                .startsWith("fields");
    }

    @Test
    void aServerNamesTheVisitThatItsFormCarried() {
        String visit = read(decide(), "$.visit");

        MvcTestResult created =
                call(HttpMethod.POST, "/v1/forms", body("\"visit\": \"" + visit + "\"", FIELDS), addKey("demo", true));

        assertThat(created).hasStatus(201);
        assertThat(visitOf(created)).isEqualTo(visit);
    }

    @Test
    void nobodyNamesAVisitWithoutAKeyThatMayWrite() {
        String visit = read(decide(), "$.visit");
        String named = "\"visit\": \"" + visit + "\"";
        String other = addSite("forms-other", "351");

        assertThat(submit("application/json", named, FIELDS)).hasStatus(400);
        assertThat(call(HttpMethod.POST, "/v1/forms", body(named, FIELDS), addKey("demo", false)))
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, "/v1/forms", body(named, FIELDS), addKey(other, true)))
                .hasStatus(400);
    }

    @Test
    void aServerReportsTheFormAsAResponseAndRepeatsItSafely() {
        String visit = read(decide(), "$.visit");

        MvcTestResult created = respond("form-entry-1", "demo", visit);

        assertThat(created).hasStatus(201);
        assertThat(RunningApplication.<String>read(created, "$.attribution.method"))
                .isEqualTo("FORM");
        assertThat(RunningApplication.<String>read(created, "$.attribution.visit"))
                .isEqualTo(visit);
        assertThat(respond("form-entry-1", "demo", visit)).hasStatus(200);
    }

    @Test
    void aFormOfAVisitorWhoWasNotRememberedIsAResponseWithoutAVisit() {
        MvcTestResult created = respond("form-entry-2", "demo", "");

        assertThat(created).hasStatus(201);
        assertThat(RunningApplication.<String>read(created, "$.attribution.outcome"))
                .isEqualTo("UNATTRIBUTED");
        assertThat(RunningApplication.<String>read(created, "$.attribution.reason"))
                .isEqualTo("NO_VISIT");
    }

    @Test
    void theVisitOfAnotherSiteIsUnknown() {
        String visit = read(decide(addSite("forms-foreign", "352"), "https://www.forms-foreign.example"), "$.visit");

        MvcTestResult created = respond("form-entry-3", "demo", visit);

        assertThat(RunningApplication.<String>read(created, "$.attribution.outcome"))
                .isEqualTo("UNATTRIBUTED");
        assertThat(RunningApplication.<String>read(created, "$.attribution.reason"))
                .isEqualTo("NO_VISIT");
    }

    private MvcTestResult respond(String key, String site, String visit) {
        return mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "%s", "kind": "FORM", "startedAt": "2026-11-20T10:15:00Z", "visit": "%s",
                         "caller": "+16475550142", "fields": {"form": "contact"}}""".formatted(site, visit))
                .exchange();
    }

    private MvcTestResult submit(String type, String who, String fields) {
        return mvc.post()
                .uri("/v1/forms")
                .header("Origin", DEMO_ORIGIN)
                .contentType(type)
                .content(body(who, fields))
                .exchange();
    }

    private static String body(String who, String fields) {
        return "{\"site\": \"demo\", %s, \"form\": \"contact\", \"fields\": %s}".formatted(who, fields);
    }

    private Map<String, String> payload(MvcTestResult created) {
        Document response = document(created);
        return response.getList("payload", Document.class).stream()
                .collect(Collectors.toMap(entry -> entry.getString("name"), entry -> entry.getString("value")));
    }

    private String visitOf(MvcTestResult created) {
        return document(created).getString("visit");
    }

    private Document document(MvcTestResult created) {
        String id = read(created, "$.id");
        return documents("responses").stream()
                .filter(response -> id.equals(response.getString("_id")))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult decide() {
        return decide("demo", DEMO_ORIGIN);
    }

    private MvcTestResult decide(String site, String origin) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", origin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"url\": \"%s/form?utm_source=x&utm_medium=email\"}"
                        .formatted(site, origin))
                .exchange();
    }
}
