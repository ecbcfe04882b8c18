package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The visits before a response, as the API and the page tell them. */
class TouchpointsApiTest extends RunningApplication {
    @Test
    void sharesTheCreditAmongTheVisitsOfTheVisitor() {
        MvcTestResult first = decide("?utm_source=google&utm_medium=cpc&gclid=touch-1", "");
        MvcTestResult second = decide("?utm_source=news&utm_medium=email", token(first));
        decide("?utm_source=google&utm_medium=cpc&gclid=touch-other", "");
        String form = form(token(second));

        MvcTestResult touchpoints = get("/v1/responses/" + form + "/touchpoints");

        assertThat(touchpoints).hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(touchpoints, "$.touchpoints[*].visit"))
                .containsExactly(read(first, "$.visit"), read(second, "$.visit"));
        assertThat(RunningApplication.<List<String>>read(touchpoints, "$.touchpoints[*].channel"))
                .containsExactly("Paid Search", "Email");
        assertThat(RunningApplication.<List<Number>>read(touchpoints, "$.touchpoints[*].credits.FIRST"))
                .extracting(Number::doubleValue)
                .containsExactly(1.0, 0.0);
        assertThat(RunningApplication.<List<Number>>read(touchpoints, "$.touchpoints[*].credits.LINEAR"))
                .extracting(Number::doubleValue)
                .containsExactly(0.5, 0.5);
        assertThat(RunningApplication.<Integer>read(touchpoints, "$.windowDays"))
                .isEqualTo(30);
    }

    @Test
    void knowsNoneWhereNoVisitIsKnown() {
        MvcTestResult call = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", "touchpoints-none")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "demo", "kind": "CALL", "trackingNumber": "+14165550130", "caller": "+16475550199",
                         "startedAt": "2026-11-20T10:15:00Z", "durationSeconds": 60, "answered": true}""")
                .exchange();

        MvcTestResult touchpoints = get("/v1/responses/" + read(call, "$.id") + "/touchpoints");

        assertThat(touchpoints).hasStatusOk();
        assertThat(RunningApplication.<List<?>>read(touchpoints, "$.touchpoints"))
                .isEmpty();
        assertThat(get("/v1/responses/nobody/touchpoints")).hasStatus(404);
    }

    private MvcTestResult decide(String query, String token) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", DEMO_ORIGIN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"demo\", \"url\": \"%s/%s\", \"token\": \"%s\"}"
                        .formatted(DEMO_ORIGIN, query, token))
                .exchange();
    }

    private String form(String token) {
        MvcTestResult form = mvc.post()
                .uri("/v1/forms")
                .header("Origin", DEMO_ORIGIN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"demo\", \"token\": \"%s\", \"form\": \"contact\", \"fields\": {}}"
                        .formatted(token))
                .exchange();
        return read(form, "$.id");
    }

    private static String token(MvcTestResult decision) {
        return read(decision, "$.token");
    }
}
