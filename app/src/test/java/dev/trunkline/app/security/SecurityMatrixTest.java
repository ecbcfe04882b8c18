package dev.trunkline.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may ask what: machines with keys, people with passwords, everybody else nothing. */
class SecurityMatrixTest extends RunningApplication {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  /v1/responses?site=demo",
        "GET,  /v1/responses/export?site=demo",
        "GET,  /v1/responses/r-1",
        "GET,  /v1/responses/r-1/explanation",
        "GET,  /v1/visits/v-1",
        "GET,  /v1/visits/v-1/explanation",
        "GET,  /v1/sites",
        "GET,  /v1/sites/demo",
        "GET,  /v1/sites/demo/drafts/channel/table",
        "GET,  /v1/sites/demo/numbers",
        "GET,  /v1/sites/demo/pools",
        "GET,  /v1/sites/demo/rules",
        "GET,  /v1/sites/demo/versions",
        "GET,  /v1/sites/demo/versions/1",
        "GET,  /v1/sites/demo/drafts",
        "GET,  /v1/sites/demo/drafts/shadow",
        "GET,  /v1/responses/r-1/explanation?version=1",
        "GET,  /v1/visits/v-1/explanation?version=1",
        "GET,  /v1/reattributions?site=demo",
        "GET,  /v1/reattributions/run-1",
        "GET,  /v1/comparisons/c-1",
        "GET,  /v1/sites/demo/webhooks",
        "GET,  /v1/sites/demo/webhooks/we-1",
        "GET,  /v1/sites/demo/webhooks/we-1/deliveries",
        "GET,  /v1/sites/demo/webhooks/we-1/deliveries/e-1",
        "POST, /v1/sites/demo/webhooks",
        "POST, /v1/sites/demo/webhooks/we-1/secret",
        "POST, /v1/sites/demo/webhooks/we-1/test",
        "POST, /v1/sites/demo/webhooks/we-1/replay",
        "POST, /v1/sites/demo/webhooks/we-1/deliveries/e-1/replay",
        "PATCH, /v1/sites/demo/webhooks/we-1",
        "DELETE, /v1/sites/demo/webhooks/we-1",
        "GET,  /v1/whatever",
        "GET,  /actuator/prometheus",
        "POST, /v1/responses",
        "POST, /v1/outcomes",
        "POST, /v1/sites",
        "PUT,  /v1/sites/demo/drafts/channel/table",
        "POST, /v1/sites/demo/numbers",
        "POST, /v1/sites/demo/pools",
        "POST, /v1/sites/demo/keys",
        "PUT,  /v1/sites/demo/drafts/channel",
        "POST, /v1/sites/demo/drafts/check",
        "POST, /v1/sites/demo/drafts/test",
        "POST, /v1/sites/demo/drafts/approve",
        "POST, /v1/sites/demo/drafts/shadow",
        "POST, /v1/sites/demo/drafts/compare",
        "POST, /v1/sites/demo/versions",
        "POST, /v1/sites/demo/versions/1/rollback",
        "POST, /v1/reattributions",
        "POST, /v1/imports/calls?site=demo&format=csv",
        "PATCH, /v1/sites/demo",
        "PATCH, /v1/sites/demo/numbers/+14165550101",
        "POST, /v1/sites/demo/pools/ppc/numbers",
        "DELETE, /v1/sites/demo",
        "DELETE, /v1/sites/demo/drafts",
        "DELETE, /v1/sites/demo/drafts/shadow",
    })
    void aMachineNeedsAKeyAndOneThatMayWriteToWrite(HttpMethod method, String path) {
        assertProblem(mvc.method(method).uri(path).exchange(), 401, "no-api-key");
        assertProblem(call(method, path, "{}", "tk_wrong"), 401, "no-api-key");
        assertProblem(call(method, path, "{}", ""), 401, "no-api-key");

        MvcTestResult withReadingKey = call(method, path, "{}", addKey("demo", false));
        if (method == HttpMethod.GET) {
            assertThat(withReadingKey.getResponse().getStatus()).isIn(200, 404);
        } else {
            assertProblem(withReadingKey, 403, "key-may-not-write");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/responses?site=demo",
                "/v1/responses/export?site=demo",
                "/v1/sites/demo",
                "/v1/sites/demo/drafts/channel/table",
                "/v1/sites/demo/destinations",
                "/v1/sites/demo/numbers",
                "/v1/sites/demo/pools",
                "/v1/sites/demo/rules",
                "/v1/sites/demo/versions",
                "/v1/sites/demo/versions/1",
                "/v1/sites/demo/drafts",
                "/v1/sites/demo/drafts/shadow",
                "/v1/sites/demo/webhooks",
                "/v1/reattributions?site=demo"
            })
    void aSiteIsUnknownToTheKeyOfAnother(String path) {
        boolean known = documents("sites").stream().anyMatch(site -> "other-key".equals(site.getString("_id")));
        String other = known ? "other-key" : addSite("other-key", "226");

        assertProblem(call(HttpMethod.GET, path, "", addKey(other, true)), 404, "unknown-site");
    }

    @Test
    void aSessionOfAPersonIsNoKey() {
        MockHttpSession session = (MockHttpSession)
                Objects.requireNonNull(signIn("admin", PASSWORD).getRequest().getSession(false));

        assertThat(mvc.get().uri("/sites/demo/pools").session(session).exchange())
                .hasStatusOk();
        assertProblem(mvc.get().uri("/v1/sites").session(session).exchange(), 401, "no-api-key");
    }

    @Test
    void aKeyIsNoSignIn() {
        assertSentToSignIn(mvc.get()
                .uri("/sites/demo/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sites/demo/responses",
                "/sites/demo/responses/r-1",
                "/sites/demo/pools",
                "/sites/demo/rules",
                "/sites/demo/rules/channel",
                "/sites/demo/rules/versions/1",
                "/sites/demo/rules/draft",
                "/sites/demo/runs",
                "/sites/demo/runs/run-1",
                "/sites/demo/settings",
                "/sites/demo/install",
                "/sites/demo/install?how=wordpress",
                "/snippet/trunkline.js",
                "/sites/demo/pools/load",
                "/sites/demo/pools/numbers.csv",
                "/sites/demo/pools/ppc/sizing",
                "/sites/nobody",
                "/actuator",
                "/actuator/env",
                "/actuator/beans"
            })
    void aPersonSignsInBeforeSeeingAnything(String path) {
        assertSentToSignIn(mvc.get().uri(path).exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/info",
                "/login",
                "/demo",
                "/t.js?site=demo",
                "/v3/api-docs"
            })
    void someThingsAreForEverybody(String path) {
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/shutdown"})
    void nobodySeesTheInsideOfTheProcess(String path) {
        assertThat(mvc.get().uri(path).with(user("admin")).exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites/demo/rules/channel?do=save&text=&revision=0",
                "/sites/demo/rules/versions/1/rollback",
                "/sites/demo/rules/draft/publish?message=x",
                "/sites/demo/rules/draft/approve?revision=1",
                "/sites/demo/rules/draft/discard?revision=1",
                "/sites/demo/rules/review?required=true",
                "/sites/demo/rules/shadow?percent=25",
                "/sites/demo/rules/shadow/stop",
                "/sites/demo/runs",
                "/sites/demo/settings/leasing",
                "/sites/demo/settings/origins/add?origin=https://a.example",
                "/sites/demo/settings/origins/remove?origin=https://a.example",
                "/sites/demo/install/debug?page=https://a.example",
                "/sites/demo/pools/state?number=%2B14165550101&state=DISABLED",
                "/sites/demo/pools/add?role=pool&of=ppc&destination=1&numbers=1",
                "/sites/demo/pools/load/store?csv=x",
                "/sites/demo/settings/consent?required=true",
                "/login",
                "/logout"
            })
    void aFormNeedsTheTokenOfItsPage(String path) {
        assertThat(mvc.post().uri(path).with(user("admin")).exchange()).hasStatus(403);
        assertThat(mvc.post()
                        .uri(path)
                        .with(user("admin"))
                        .with(csrf().useInvalidToken())
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void thePasswordOfTheSettingsSignsTheAdministratorIn() {
        MvcTestResult in = signIn("admin", PASSWORD);

        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "admin, ''", "Admin, correct horse battery staple", "nobody, x", "'', ''"})
    void aWrongPasswordDoesNot(String name, String password) {
        assertThat(signIn(name, password)).hasRedirectedUrl("/login?error");
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formField("username", name)
                .formField("password", password)
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/demo",
                "/sites/demo/responses",
                "/sites/demo/responses/nothing",
                "/sites/demo/pools",
                "/sites/demo/rules",
                "/sites/demo/rules/channel",
                "/sites/demo/rules/versions/1",
                "/sites/demo/rules/draft",
                "/sites/demo/runs",
                "/sites/demo/runs/nothing",
                "/sites/nobody/responses"
            })
    void everyPageForbidsInlineScriptsAndFrames(String path) {
        MvcTestResult page = mvc.get().uri(path).with(user("admin")).exchange();

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(text(page))
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\sstyle=\"")
                .doesNotContainPattern("\\son[a-z]+=\"");
        assertThat(page).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("X-Frame-Options", "DENY");
    }

    @Test
    void passwordsAndKeysAreStoredOnlyAsHashes() {
        String generated = addKey("demo", true);

        assertThat(documents("people"))
                .allSatisfy(
                        person -> assertThat(person.getString("passwordHash")).startsWith("{bcrypt}$2"));
        assertThat(documents("api_keys"))
                .allSatisfy(key -> assertThat(key.getString("_id")).matches("[0-9a-f]{64}"));
        for (String collection : database.listCollectionNames()) {
            assertThat(documents(collection))
                    .as(collection)
                    .allSatisfy(document -> assertThat(document.toJson())
                            .doesNotContain(PASSWORD, API_KEY, generated, TWILIO_TOKEN + "\""));
        }
    }

    private static void assertSentToSignIn(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        assertThat(result.getResponse().getRedirectedUrl()).endsWith("/login");
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
        assertThat(RunningApplication.<String>read(result, "$.detail")).isNotBlank();
    }
}
