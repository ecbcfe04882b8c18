package dev.trunkline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person writes down what became of a response. */
class OutcomePageTest extends RunningApplication {
    @Test
    void recordsASaleAndShowsIt() {
        String page = "/sites/demo/responses/" + call("by-hand");
        assertThat(text(page(page))).contains("Record an outcome");

        assertThat(tell(page, "form-1", "SALE", "1,234.50", "2026-03-09T09:00"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", page);
        assertThat(tell(page, "form-1", "SALE", "1,234.50", "2026-03-09T09:00")).hasStatus3xxRedirection();

        assertThat(text(page(page))).containsOnlyOnce("Sale, 1234.5 CAD").contains("told by dana");
        assertThat(text(page("/sites/demo/responses?outcome=SALE"))).contains("1234.5 CAD");
        assertThat(text(page("/sites/demo/responses?outcome=LOST"))).doesNotContain("1234.5 CAD");
    }

    @Test
    void saysWhatToChangeAndKeepsWhatWasWritten() {
        String page = "/sites/demo/responses/" + call("by-hand-wrong");

        MvcTestResult refused = tell(page, "form-2", "SALE", "1.234", "2026-03-09T09:00");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("can&#39;t be read. Write it as 1234.50.", "value=\"1.234\"");
        assertThat(text(tell(page, "form-2", "SALE", "9", "2999-03-09T09:00"))).contains("must not be in the future");
        assertThat(text(tell(page, "form-2", "WON", "9", "2026-03-09T09:00"))).contains("Choose what became of it.");
        assertThat(text(tell(page, "form-2", "LOST", "", "soon"))).contains("Say on which day");
        assertThat(tell("/sites/demo/responses/nothing", "form-3", "LOST", "", "2026-03-09T09:00"))
                .hasStatus(404);
        assertThat(text(page(page))).doesNotContain("told by dana");
    }

    private MvcTestResult tell(String page, String form, String kind, String value, String at) {
        return mvc.post()
                .uri(page + "/outcomes")
                .param("form", form)
                .param("kind", kind)
                .param("value", value)
                .param("currency", value.isEmpty() ? "" : "CAD")
                .param("at", at)
                .with(user("dana"))
                .with(csrf())
                .exchange();
    }

    private String call(String key) {
        return read(
                mvc.post()
                        .uri("/v1/responses")
                        .header("Authorization", "Bearer " + API_KEY)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content("""
                                {"site": "demo", "kind": "CALL", "trackingNumber": "+14165550130", "caller": "+16475550142",
                                 "startedAt": "2026-03-02T12:00:00Z", "durationSeconds": 93, "answered": true}""")
                        .exchange(),
                "$.id");
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("dana")).exchange();
    }
}
