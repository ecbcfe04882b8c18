package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The cookie of an endpoint that is mounted on the customer's own host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorCookieTest extends RunningApplication {
    private static final String SITE = "cookie";
    private static final String HOST = "www.cookie.example";
    private static final String OWN = "https://" + HOST;
    private static final String VISITOR = "known-visitor-1";

    @BeforeAll
    void addTheSite() {
        addSite(SITE, "331");
        addSite("cookie-two", "332");
    }

    @Test
    void aMountedEndpointRemembersTheVisitorForAsLongAsBrowsersDo() {
        MvcTestResult answer = decide(mounted(), SITE, "{}");

        assertThat(setCookie(answer))
                .startsWith("trunkline_cookie=" + visitor(answer) + ";")
                .contains("Path=/", "Max-Age=34560000", "HttpOnly", "SameSite=Lax", "; Secure");
    }

    @Test
    void aPageThatForgotIsKnownByTheCookie() {
        MvcTestResult answer = decide(mounted().cookie(new Cookie("trunkline_cookie", VISITOR)), SITE, "{}");

        assertThat(visitor(answer)).isEqualTo(VISITOR);
        assertThat(setCookie(answer)).startsWith("trunkline_cookie=" + VISITOR + ";");
    }

    @Test
    void whomThePageNamesGoesBeforeTheCookie() {
        MvcTestResult answer = send(
                mounted().cookie(new Cookie("trunkline_cookie", VISITOR)),
                "{\"site\": \"cookie\", \"url\": \"" + OWN + "/\", \"visitor\": \"page-knows-me\"}");

        assertThat(visitor(answer)).isEqualTo("page-knows-me");
        assertThat(setCookie(answer)).startsWith("trunkline_cookie=page-knows-me;");
    }

    @Test
    void whomTheTokenIsForGoesBeforeTheCookie() {
        MvcTestResult first = decide(mounted(), SITE, "{}");

        MvcTestResult again = send(
                mounted().cookie(new Cookie("trunkline_cookie", VISITOR)),
                "{\"site\": \"cookie\", \"url\": \"%s/?utm_source=x\", \"token\": \"%s\"}"
                        .formatted(OWN, read(first, "$.token").toString()));

        assertThat(visitor(again)).isEqualTo(visitor(first)).isNotEqualTo(VISITOR);
    }

    @Test
    void aCookieThatIsNoVisitorIsNotBelieved() {
        MvcTestResult answer = decide(mounted().cookie(new Cookie("trunkline_cookie", "<x>")), SITE, "{}");

        assertThat(answer).hasStatusOk();
        assertThat(visitor(answer)).doesNotContain("<");
        assertThat(setCookie(answer)).startsWith("trunkline_cookie=" + visitor(answer) + ";");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another host,      https, calls.example.com,  443,  https://www.cookie.example, ''",
        "no page,           https, www.cookie.example, 443,  '',                         ''",
        "another scheme,    http,  www.cookie.example, 80,   https://www.cookie.example, ''",
        "another port,      https, www.cookie.example, 8443, https://www.cookie.example, ''",
        "a forged origin,   https, www.cookie.example, 443,  https://www.cookie.example, cross-site",
        "a sibling's page,  https, www.cookie.example, 443,  https://www.cookie.example, same-site",
    })
    void nobodyElseIsRememberedOrKnownByACookie(
            String who, String scheme, String host, int port, String origin, String fetched) {
        MockMvcRequestBuilder request = at(scheme, host, port).cookie(new Cookie("trunkline_cookie", VISITOR));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!fetched.isEmpty()) {
            request.header("Sec-Fetch-Site", fetched);
        }

        MvcTestResult answer = decide(request, SITE, "{}");

        assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
        assertThat(visitor(answer)).isNotEqualTo(VISITOR);
    }

    @Test
    void whoeverSaysNoIsForgotten() {
        MvcTestResult answer = decide(
                mounted().cookie(new Cookie("trunkline_cookie", VISITOR)), SITE, "{\"analytics_storage\": \"denied\"}");

        assertThat(setCookie(answer)).startsWith("trunkline_cookie=;").contains("Max-Age=0", "Path=/");
        assertThat(RunningApplication.<Object>read(answer, "$.visitor")).isNull();
    }

    @Test
    void whoeverSaysNoAndIsNotKnownGetsNoCookie() {
        assertThat(decide(mounted(), SITE, "{\"analytics_storage\": \"denied\"}"))
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void whoeverSendsTheSignalOfTheirBrowserIsForgotten() {
        MvcTestResult answer =
                decide(mounted().header("Sec-GPC", "1").cookie(new Cookie("trunkline_cookie", VISITOR)), SITE, "{}");

        assertThat(setCookie(answer)).contains("Max-Age=0");
    }

    @Test
    void aMachineIsNeitherRememberedNorForgotten() {
        MvcTestResult answer = decide(
                mounted().header("Sec-Purpose", "prefetch").cookie(new Cookie("trunkline_cookie", VISITOR)),
                SITE,
                "{}");

        assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
    }

    @Test
    void twoSitesOnOneHostHaveACookieEach() {
        MvcTestResult other = decide(mounted().cookie(new Cookie("trunkline_cookie", VISITOR)), "cookie-two", "{}");

        assertThat(setCookie(other)).startsWith("trunkline_cookie-two=" + visitor(other) + ";");
        assertThat(visitor(other)).isNotEqualTo(VISITOR);
    }

    @Test
    void aTrialWithoutHttpsHasACookieToo() {
        MvcTestResult answer =
                decide(at("http", "localhost", 8080).header("Origin", "http://localhost:8080"), SITE, "{}");

        assertThat(setCookie(answer)).startsWith("trunkline_cookie=").doesNotContain("Secure");
    }

    private MockMvcRequestBuilder mounted() {
        return at("https", HOST, 443).header("Origin", OWN).header("Sec-Fetch-Site", "same-origin");
    }

    private MockMvcRequestBuilder at(String scheme, String host, int port) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .with(request -> to(request, scheme, host, port));
    }

    private static MockHttpServletRequest to(MockHttpServletRequest request, String scheme, String host, int port) {
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    private static MvcTestResult decide(MockMvcRequestBuilder request, String site, String consent) {
        return send(request, "{\"site\": \"%s\", \"url\": \"%s/\", \"consent\": %s}".formatted(site, OWN, consent));
    }

    private static MvcTestResult send(MockMvcRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String visitor(MvcTestResult answer) {
        return read(answer, "$.visitor");
    }

    private static String setCookie(MvcTestResult answer) {
        List<String> cookies = answer.getResponse().getHeaders("Set-Cookie");
        assertThat(cookies).hasSize(1);
        return Objects.requireNonNull(cookies.getFirst());
    }
}
