package dev.trunkline.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every page, with data and without, and with what attackers would put into it. */
class PagesTest extends RunningApplication {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "responses",
                "rules",
                "rules/channel",
                "rules/campaign",
                "rules/number",
                "rules/qualification",
                "rules/lists",
                "rules/tests",
                "pools",
                "runs",
                "imports",
                "settings",
                "install",
                "rules/versions/1"
            })
    void showsTheDemoSite(String page) {
        MvcTestResult shown = page("/sites/demo/" + page);

        assertThat(shown).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(text(shown))
                .contains("Demo Plumbing", "<main")
                .doesNotContain("th:", "[[")
                .as("the name of a message that is missing")
                .doesNotContainPattern("\\?\\?[\\w.]+\\?\\?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "responses",
                "rules",
                "rules/channel",
                "rules/lists",
                "rules/tests",
                "pools",
                "runs",
                "imports",
                "settings",
                "install"
            })
    void showsASiteThatHasNothingYet(String page) {
        boolean known = documents("sites").stream().anyMatch(site -> "empty".equals(site.getString("_id")));
        String site = known ? "empty" : addSite("empty", "519");

        MvcTestResult shown = page("/sites/" + site + "/" + page);

        assertThat(shown).hasStatusOk();
        assertThat(text(shown)).contains("Site empty").doesNotContain("??", "[[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites/nobody/responses",
                "/sites/demo/responses/nothing",
                "/sites/demo/rules/colour",
                "/sites/demo/rules/versions/99",
                "/sites/nobody/rules/draft",
                "/sites/demo/runs/nothing",
                "/sites/..%2f/rules"
            })
    void saysWhatIsNotThere(String path) {
        assertThat(page(path).getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void saysBesideTheFieldThatAPeriodEndsBeforeItStarts() {
        MvcTestResult shown = mvc.post()
                .uri("/sites/demo/runs")
                .param("from", "2026-12-30T00:00")
                .param("to", "2026-11-30T00:00")
                .param("ruleSetVersion", "1")
                .with(user("admin"))
                .with(csrf())
                .exchange();

        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains("id=\"to-error\"", "Must be after the start of the period.", "2026-12-30T00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=nonsense",
                "from=yesterday",
                "to=2026-13-01",
                "outcome=NOPE",
                "channel=%3Cscript%3E",
                "query=%22%3E%3Cscript%3E"
            })
    void takesAnyFilter(String filter) {
        MvcTestResult shown = page("/sites/demo/responses?" + filter);

        assertThat(shown.getResponse().getStatus()).isIn(200, 400);
        assertThat(text(shown)).doesNotContain("<script>");
    }

    @Test
    void showsWhatVisitorsSentAsTextAndNeverAsMarkup() {
        String call = call("%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        MvcTestResult shown = page("/sites/demo/responses/" + call);

        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Paid Search")
                .doesNotContain("<script>alert");
        assertThat(text(page("/sites/demo/responses")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhyUnderAnyPublishedVersion() {
        String path = "/sites/demo/responses/" + call("anyversion");
        int decided = RunningApplication.read(get("/v1/sites/demo/rules"), "$.version");
        String number = Integer.toString(decided + 1);
        assertThat(post("/v1/sites/demo/versions/" + decided + "/rollback", "")).hasStatus(201);

        assertThat(text(page(path))).contains("Judged under").doesNotContain("would say");
        assertThat(text(page(path + "?version=" + number)))
                .contains("Version " + number + " would say", "Version " + decided + ", which decided")
                .contains("lost to Paid Search: its priority 160 is higher than 120", "saw ", "wanted ");
        assertThat(text(page(path + "?version=" + decided))).doesNotContain("would say");
        assertThat(page(path + "?version=999")).hasStatus(404);
        assertThat(page(path + "?version=newest")).hasStatus(400);
    }

    @Test
    void hidesTheMiddleOfTheCallersNumber() {
        String call = call("masked");

        assertThat(text(page("/sites/demo/responses/" + call))).doesNotContain("+16475550142", "555-0142");
        assertThat(text(page("/sites/demo/responses"))).doesNotContain("+16475550142", "555-0142");
    }

    @Test
    void leadsToTheFirstSite() {
        assertThat(page("/").getResponse().getRedirectedUrl())
                .startsWith("/sites/")
                .endsWith("/responses");
    }

    @Test
    void describesTheApiToMachines() {
        MvcTestResult docs = mvc.get().uri("/v3/api-docs").exchange();

        assertThat(docs).hasStatusOk();
        assertThat(RunningApplication.<Map<String, Object>>read(docs, "$.paths"))
                .containsKeys(
                        "/v1/decisions",
                        "/v1/heartbeats",
                        "/v1/forms",
                        "/webhooks/twilio/voice",
                        "/webhooks/twilio/status",
                        "/webhooks/twilio/sms",
                        "/v1/responses",
                        "/v1/responses/{id}",
                        "/v1/responses/{id}/explanation",
                        "/v1/visits/{id}",
                        "/v1/visits/{id}/explanation",
                        "/v1/sites",
                        "/v1/sites/{site}/numbers",
                        "/v1/sites/{site}/pools",
                        "/v1/sites/{site}/keys",
                        "/v1/sites/{site}/rules",
                        "/v1/sites/{site}/drafts/{stage}",
                        "/v1/sites/{site}/drafts/check",
                        "/v1/sites/{site}/versions",
                        "/v1/reattributions",
                        "/v1/reattributions/{id}");
    }

    /** The id of a call to a number that a visitor with this campaign was shown. */
    private String call(String campaign) {
        MvcTestResult decision = mvc.post()
                .uri("/v1/decisions")
                .header("Origin", DEMO_ORIGIN)
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "demo", "url": "%s"}""".formatted(AD.replace("=emergency&", "=" + campaign + "&")))
                .exchange();
        String number = read(decision, "$.numbers[0].number");
        MvcTestResult call = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", "pages-" + campaign)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "demo", "kind": "CALL", "trackingNumber": "%s", "caller": "+16475550142",
                         "startedAt": "%s", "durationSeconds": 93, "answered": true}""".formatted(number, Instant.now()))
                .exchange();
        assertThat(call).hasStatus(201);
        assertThat(RunningApplication.<List<String>>read(call, "$.attribution[?(@.method)].method"))
                .containsExactly("SESSION");
        return read(call, "$.id");
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(URI.create(path)).with(user("admin")).exchange();
    }
}
