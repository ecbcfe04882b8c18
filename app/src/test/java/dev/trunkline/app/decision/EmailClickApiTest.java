package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Clicks on e-mail addresses, as pages tell them. */
class EmailClickApiTest extends RunningApplication {
    private static final String SITE = "email-clicks";
    private static final String ORIGIN = "https://www.email-clicks.example";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/plain;charset=UTF-8"})
    void isAResponseOfItsVisit(String type) {
        MvcTestResult decision = decide("demo", DEMO_ORIGIN);
        String visit = read(decision, "$.visit");

        assertThat(click(type, "demo", DEMO_ORIGIN, read(decision, "$.token"), "Info@Demo-Plumbing.example"))
                .hasStatus(204);

        Document stored = clicks(visit).getFirst();
        assertThat(stored.getList("payload", Document.class))
                .extracting(field -> field.getString("name") + " " + field.getString("value"))
                .containsExactly("address info@demo-plumbing.example");
        MvcTestResult response = get("/v1/responses/" + stored.getString("_id"));
        assertThat(RunningApplication.<String>read(response, "$.kind")).isEqualTo("EMAIL");
        assertThat(RunningApplication.<String>read(response, "$.caller")).isEmpty();
        assertThat(RunningApplication.<String>read(response, "$.attribution.method"))
                .isEqualTo("EMAIL");
        assertThat(RunningApplication.<String>read(response, "$.attribution.visit"))
                .isEqualTo(visit);
    }

    @Test
    void clicksOfAMomentAreOne() {
        MvcTestResult decision = decide("demo", DEMO_ORIGIN);
        String token = read(decision, "$.token");
        for (String address : List.of("a@x.example", "a@x.example", "b@x.example", "A@x.example")) {
            assertThat(click("text/plain", "demo", DEMO_ORIGIN, token, address)).hasStatus(204);
        }

        assertThat(clicks(read(decision, "$.visit"))).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody, 400",
        "a@b c, 400",
        "mailto:a@x.example?subject=hello, 400",
        "'a@x.example,b@x.example', 400",
        "'', 400",
    })
    void refusesWhatIsNoAddress(String address, int status) {
        String token = read(decide("demo", DEMO_ORIGIN), "$.token");
        Map<String, Long> before = stored();

        assertThat(click("text/plain", "demo", DEMO_ORIGIN, token, address)).hasStatus(status);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void belongsToThePagesOfItsSite() {
        addSite(SITE, "573");
        String token = read(decide(SITE, ORIGIN), "$.token");
        Map<String, Long> before = stored();

        assertThat(click("text/plain", "demo", DEMO_ORIGIN, token, "a@x.example"))
                .hasStatus(400);
        assertThat(click("text/plain", SITE, "https://elsewhere.example", token, "a@x.example"))
                .hasStatus(403);
        assertThat(click("text/plain", SITE, ORIGIN, "forged", "a@x.example")).hasStatus(400);
        assertThat(stored().get("responses")).isEqualTo(before.get("responses"));
    }

    private List<Document> clicks(String visit) {
        return documents("responses").stream()
                .filter(response -> visit.equals(response.getString("visit")))
                .toList();
    }

    private MvcTestResult click(String type, String site, String origin, String token, String address) {
        return mvc.post()
                .uri("/v1/email-clicks")
                .header("Origin", origin)
                .contentType(type)
                .content("{\"site\": \"%s\", \"token\": \"%s\", \"address\": \"%s\"}".formatted(site, token, address))
                .exchange();
    }

    private MvcTestResult decide(String site, String origin) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", origin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"url\": \"%s/?utm_source=x&utm_medium=email\"}".formatted(site, origin))
                .exchange();
    }
}
