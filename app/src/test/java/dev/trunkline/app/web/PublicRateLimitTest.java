package dev.trunkline.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.app.TrunklineProperties;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicRateLimitTest {
    private static final int PER_MINUTE = 3;

    private final PublicRateLimit limit = new PublicRateLimit(
            new TrunklineProperties("", "", URI.create("http://localhost:8080"), "", null, false, PER_MINUTE));

    @Test
    void refusesTheCallsOfOneAddressBeyondTheLimit() {
        for (int call = 0; call < PER_MINUTE; call++) {
            assertThat(call("192.0.2.1", new MockHttpServletResponse())).isTrue();
        }
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> call("192.0.2.1", response))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
                    assertThat(problem.getBody().getType()).hasPath("/problems/too-many-calls");
                });
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 21));
    }

    @Test
    void countsEachAddressByItself() {
        for (int address = 1; address <= 100; address++) {
            assertThat(call("192.0.2." + address, new MockHttpServletResponse()))
                    .isTrue();
        }
    }

    private boolean call(String address, MockHttpServletResponse response) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return limit.preHandle(request, response, this);
    }
}
