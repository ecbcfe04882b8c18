package dev.trunkline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same news of a response is told once, whichever way it comes and whatever it is called there. */
class SameNewsTest extends RunningApplication {
    private static final String SITE = "outcome-same-news";

    @Test
    void isTheSameByApiByFormAndByFile() {
        addSite(SITE, "762");
        String response = call();
        String sale = """
                {"site": "%s", "id": "deal-1", "response": "%s", "outcome": "SALE", "value": 420.50, "currency": "CAD",
                 "at": "2026-03-09T13:00:00Z"}""".formatted(SITE, response);
        assertThat(post("/v1/outcomes", sale)).hasStatus(201);
        String told = text(get("/v1/responses/" + response));

        MvcTestResult named = post("/v1/outcomes", sale.replace("deal-1", "order-7"));
        assertThat(named).hasStatusOk();
        assertThat(text(named)).isEqualTo(told);
        String byCaller =
                sale.replace("deal-1", "order-8").replace("\"response\": \"" + response, "\"caller\": \"+16475550142");
        assertThat(RunningApplication.<List<String>>read(
                        post("/v1/outcomes", "[" + byCaller + "]"), "$.items[*].status"))
                .containsExactly("REPEATED");
        assertThat(form(response)).hasStatus3xxRedirection();
        assertKnown("response,outcome,value,currency,at\n" + response + ",sold,\"420,50\",CAD,2026-03-09 09:00\n");
        assertKnown(text(get("/v1/responses/export?site=" + SITE)));

        assertThat(text(get("/v1/responses/" + response))).isEqualTo(told);
    }

    private void assertKnown(String csv) {
        MvcTestResult accepted = mvc.post()
                .uri("/v1/imports/outcomes?site=" + SITE)
                .header("Authorization", "Bearer " + API_KEY)
                .contentType("text/csv")
                .content(csv)
                .exchange();
        assertThat(accepted).hasStatus(202);
        String url = "/v1/imports/" + RunningApplication.<String>read(accepted, "$.id");
        MvcTestResult run = await().atMost(Duration.ofSeconds(60))
                .until(() -> get(url), got -> "COMPLETED".equals(RunningApplication.<String>read(got, "$.status")));
        assertThat(RunningApplication.<Map<String, Object>>read(run, "$"))
                .containsEntry("read", 1)
                .containsEntry("known", 1);
    }

    private MvcTestResult form(String response) {
        return mvc.post()
                .uri("/sites/" + SITE + "/responses/" + response + "/outcomes")
                .param("form", "form-of-the-same-news")
                .param("kind", "SALE")
                .param("value", "420.50")
                .param("currency", "CAD")
                .param("at", "2026-03-09T09:00:00")
                .with(user("dana"))
                .with(csrf())
                .exchange();
    }

    private String call() {
        return read(
                mvc.post()
                        .uri("/v1/responses")
                        .header("Authorization", "Bearer " + API_KEY)
                        .header("Idempotency-Key", SITE)
                        .contentType("application/json")
                        .content("""
                                {"site": "%s", "kind": "CALL", "trackingNumber": "+17625550100", "caller": "+16475550142",
                                 "startedAt": "2026-03-02T12:00:00Z", "durationSeconds": 93, "answered": true}""".formatted(SITE))
                        .exchange(),
                "$.id");
    }
}
