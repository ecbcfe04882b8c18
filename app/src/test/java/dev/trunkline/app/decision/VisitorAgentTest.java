package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorAgentTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void believesAServerThatNamesTheVisitorsAgent() {
        request.addHeader("User-Agent", "Java-http-client/25");

        assertThat(VisitorAgent.of(FIREFOX, request)).isEqualTo(FIREFOX);
    }

    @Test
    void takesTheHeaderOfABrowser() {
        request.addHeader("User-Agent", FIREFOX);

        assertThat(VisitorAgent.of(null, request)).isEqualTo(FIREFOX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.9.1",
                "Wget/1.21",
                "python-requests/2.32",
                "Java-http-client/25",
                "okhttp/4.12",
                "node",
                "axios/1.7",
                "Go-http-client/2.0",
                "GuzzleHttp/7",
                "PostmanRuntime/7.40",
                "Apache-HttpClient/5.3",
                "got (https://example.org)"
            })
    void aLibrarySaysNothingOfTheVisitorOfAServer(String library) {
        request.addHeader("User-Agent", library);

        assertThat(VisitorAgent.of(null, request)).isEmpty();
        assertThat(VisitorAgent.isUnknown("", request)).isTrue();
    }

    @Test
    void aLibraryThatPretendsToBeAPageIsTheVisitor() {
        request.addHeader("User-Agent", "curl/8.9.1");
        request.addHeader("Origin", "https://www.example.com");

        assertThat(VisitorAgent.of(null, request)).isEqualTo("curl/8.9.1");
        assertThat(VisitorAgent.isUnknown("", request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gotham/1.0", "Javanese/1.0", "Mozilla/5.0 (compatible; python-requests)", "PhpStorm"})
    void aLibraryIsNamedAtTheStartAndAsAWord(String agent) {
        request.addHeader("User-Agent", agent);

        assertThat(VisitorAgent.of(null, request)).isEqualTo(agent);
    }

    @Test
    void cutsALongAgent() {
        assertThat(VisitorAgent.of("x".repeat(5_000), request)).hasSize(512);
    }
}
