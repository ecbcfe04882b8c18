package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorTimeZoneTest {
    private static final VisitorTimeZone BEHIND_CLOUDFLARE = new VisitorTimeZone(new VisitorProperties("cf-timezone"));

    @ParameterizedTest(name = "named {0} and told {1} by the proxy it is {2}")
    @CsvSource({
        "America/Toronto, Europe/London, America/Toronto",
        "             , Europe/London, Europe/London",
        "UTC          , Europe/London, Europe/London",
        "Mars/Olympus , Europe/London, Europe/London",
        "             , nowhere      , ''",
        "             ,              , ''"
    })
    void isWhatTheCallNamesElseWhatTheProxyTells(@Nullable String named, @Nullable String told, String zone) {
        assertThat(BEHIND_CLOUDFLARE.of(named, request(told))).isEqualTo(zone);
    }

    @Test
    void isNotThatOfAServerThatAsksForAVisitor() {
        MockHttpServletRequest request = request("Europe/London");
        request.removeHeader(HttpHeaders.ORIGIN);

        assertThat(BEHIND_CLOUDFLARE.of(null, request)).isEmpty();
        assertThat(BEHIND_CLOUDFLARE.of("America/Toronto", request)).isEqualTo("America/Toronto");
    }

    @Test
    void isReadFromNoHeaderUnlessOneIsSet() {
        assertThat(new VisitorTimeZone(new VisitorProperties("")).of(null, request("Europe/London")))
                .isEmpty();
    }

    private static MockHttpServletRequest request(@Nullable String told) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.ORIGIN, "https://www.example.com");
        if (told != null) {
            request.addHeader("CF-Timezone", told);
        }
        return request;
    }
}
