package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What pages may ask, from where, and how often; and what is never stored. */
class PublicCallsTest extends RunningApplication {
    private static final String GRANTED = "{\"analytics_storage\": \"granted\"}";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/decisions", "/v1/heartbeats", "/v1/forms", "/v1/debug"})
    void answersThePreflightOfAPageOfASite(String path) {
        MvcTestResult preflight = preflight(path, DEMO_ORIGIN);

        assertThat(preflight).hasStatusOk().hasHeader("Access-Control-Allow-Origin", DEMO_ORIGIN);
        assertThat(preflight.getResponse().getHeader("Access-Control-Allow-Credentials"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.evil.example",
                "http://www.demo-plumbing.example",
                "https://www.demo-plumbing.example.evil.example",
                "https://www.demo-plumbing.example:8443",
                "null"
            })
    void refusesPagesOfOtherOrigins(String origin) {
        Map<String, Long> before = stored();

        assertThat(preflight("/v1/decisions", origin))
                .hasStatus(403)
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(decide(page().header("Origin", origin), "demo", AD, GRANTED)).hasStatus(403);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesThePageOfOneSiteThatNamesAnother() {
        String other = addSite("other-origin", "249");
        Map<String, Long> before = stored();

        MvcTestResult refused =
                decide(page().header("Origin", "https://www." + other + ".example"), "demo", AD, GRANTED);

        assertThat(refused).hasStatus(403);
        assertThat(RunningApplication.<String>read(refused, "$.type")).isEqualTo("/problems/wrong-origin");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aPersonWhoClickedAnAdHoldsANumberAndIsRemembered() {
        MvcTestResult answer = decide(page().header("Origin", DEMO_ORIGIN), "demo", AD, GRANTED);

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .hasHeader("Access-Control-Allow-Origin", DEMO_ORIGIN)
                .containsHeader("Server-Timing");
        assertThat(RunningApplication.<String>read(answer, "$.numbers[0].kind")).isEqualTo("SESSION");
        assertThat(RunningApplication.<String>read(answer, "$.numbers[0].target"))
                .isEqualTo("+14165550100");
        assertThat(RunningApplication.<Map<String, Object>>read(answer, "$"))
                .containsOnlyKeys("visitor", "visit", "token", "expiresAt", "heartbeatSeconds", "numbers");
        assertThat(RunningApplication.<List<Map<String, Object>>>read(answer, "$.numbers"))
                .allSatisfy(
                        number -> assertThat(number).containsOnlyKeys("target", "number", "display", "kind", "lease"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Purpose,     prefetch",
        "Sec-GPC,     1",
    })
    void whoMayNotHoldANumberGetsNoneAndLeavesNothing(String header, String value) {
        assertKeepsNothing(page().header("Origin", DEMO_ORIGIN).header(header, value), GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.9.1", ""})
    void aCrawlerGetsNoNumberAndLeavesNothing(String agent) {
        assertKeepsNothing(page(agent).header("Origin", DEMO_ORIGIN), GRANTED);
    }

    @Test
    void whoRefusedToBeRememberedGetsNoNumberAndLeavesNothing() {
        assertKeepsNothing(page().header("Origin", DEMO_ORIGIN), "{\"analytics_storage\": \"denied\"}");
    }

    private void assertKeepsNothing(MockMvcRequestBuilder request, String consent) {
        Map<String, Long> before = stored();

        MvcTestResult answer = decide(request, "demo", AD, consent);

        assertThat(answer).hasStatusOk();
        assertThat(RunningApplication.<String>read(answer, "$.numbers[0].kind")).isNotIn("SESSION", "OVERFLOW");
        assertThat(RunningApplication.<Object>read(answer, "$.token")).isNull();
        assertThat(RunningApplication.<Object>read(answer, "$.visitor")).isNull();
        assertThat(RunningApplication.<Object>read(answer, "$.visit")).isNull();
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "malformed JSON    | 400 | {\"site\": ",
                "no JSON           | 400 | hello",
                "nothing           | 400 | ''",
                "a list            | 400 | []",
                "no site           | 400 | {\"url\": \"https://a.example/\"}",
                "no url            | 400 | {\"site\": \"demo\"}",
                "a site of numbers | 404 | {\"site\": 12, \"url\": \"\"}",
                "an unknown site   | 404 | {\"site\": \"nobody\", \"url\": \"https://a.example/\"}",
                "a key that is none| 404 | {\"site\": \"../etc\", \"url\": \"https://a.example/\"}",
                "a forged token    | 400 | {\"site\": \"demo\", \"url\": \"https://a.example/\", \"token\": \"WyJkZW1vIl0.AAAA\"}",
                "a target of words | 400 | {\"site\": \"demo\", \"url\": \"https://a.example/\", \"targets\": [\"call us\"]}",
                "a null target     | 400 | {\"site\": \"demo\", \"url\": \"https://a.example/\", \"targets\": [null]}",
                "nested consent    | 400 | {\"site\": \"demo\", \"url\": \"https://a.example/\", \"consent\": {\"ad_storage\": {}}}",
            })
    void refusesABadBodyAndStoresNothing(String name, int status, String body) {
        Map<String, Long> before = stored();

        assertProblem(send(page().header("Origin", DEMO_ORIGIN), body), status);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesLongUrlsAndLongBodies() {
        Map<String, Long> before = stored();
        String longUrl = DEMO_ORIGIN + "/?utm_source=" + "x".repeat(10_000);
        String longBody = "{\"site\": \"demo\", \"url\": \"" + "x".repeat(1_048_576) + "\"}";

        assertProblem(decide(page(), "demo", longUrl, GRANTED), 400);
        assertProblem(send(page(), longBody), 413);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/heartbeats", "/v1/forms"})
    void refusesForgedTokens(String path) {
        Map<String, Long> before = stored();
        String body = "{\"site\": \"demo\", \"token\": \"WyJkZW1vIl0.AAAA\", \"form\": \"contact\", \"fields\": {}}";

        MvcTestResult refused = mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertProblem(refused, 400);
        assertThat(RunningApplication.<String>read(refused, "$.type")).isEqualTo("/problems/invalid-token");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesADecisionAsTextWhichNoBrowserAsksAnotherOriginFor() {
        MvcTestResult answer = page().header("Origin", DEMO_ORIGIN)
                .contentType(MediaType.TEXT_PLAIN)
                .content("{\"site\": \"demo\", \"url\": \"" + DEMO_ORIGIN + "/\"}")
                .exchange();

        assertThat(answer).hasStatusOk().headers().hasValue("Access-Control-Allow-Origin", DEMO_ORIGIN);
        assertThat(RunningApplication.<String>read(answer, "$.visit")).isNotEmpty();
        assertProblem(
                page().contentType(MediaType.TEXT_PLAIN)
                        .content("{\"site\": \"demo\"}")
                        .exchange(),
                400);
    }

    @Test
    void refusesTheTokenOfAnotherSite() {
        String other = addSite("other-token", "263");
        String token = read(decide(page(), "demo", AD, GRANTED), "$.token");

        assertProblem(
                mvc.post()
                        .uri("/v1/heartbeats")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{\"site\": \"%s\", \"token\": \"%s\", \"event\": \"ping\"}".formatted(other, token))
                        .exchange(),
                400);
    }

    @Test
    void tellsAnAddressThatAsksTooOftenWhenToComeAgain() {
        MvcTestResult answer = beat("192.0.2.7");
        for (int call = 0; call < 3 * CALLS_PER_MINUTE && answer.getResponse().getStatus() != 429; call++) {
            answer = beat("192.0.2.7");
        }

        assertProblem(answer, 429);
        assertThat(answer).containsHeader("Retry-After");
        assertProblem(beat("192.0.2.8"), 400);
    }

    private MvcTestResult beat(String address) {
        return mvc.post()
                .uri("/v1/heartbeats")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.TEXT_PLAIN)
                .content("{}")
                .exchange();
    }

    private MvcTestResult preflight(String path, String origin) {
        return mvc.options()
                .uri(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .exchange();
    }

    private MockMvcRequestBuilder page() {
        return page(FIREFOX);
    }

    private MockMvcRequestBuilder page(String agent) {
        return mvc.post().uri("/v1/decisions").header("User-Agent", agent);
    }

    private static MvcTestResult decide(MockMvcRequestBuilder request, String site, String url, String consent) {
        return send(request, """
                {"site": "%s", "url": "%s", "referrer": "https://www.google.com/", "targets": ["+14165550100"],
                 "userAgent": %s, "consent": %s}""".formatted(site, url, "null", consent));
    }

    private static MvcTestResult send(MockMvcRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static void assertProblem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(RunningApplication.<String>read(result, "$.type")).startsWith("/problems/");
        assertThat(RunningApplication.<String>read(result, "$.detail")).isNotBlank();
    }
}
