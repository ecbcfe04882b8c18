package dev.trunkline.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class QuickFirewallTest {
    private final HttpFirewall quick = new QuickFirewall();
    private final HttpFirewall springs = new StrictHttpFirewall();

    @Test
    void refusesTheValuesThatSpringRefuses() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(allowsValue(quick, (char) c)).as("U+%04X", c).isEqualTo(allowsValue(springs, (char) c));
        }
    }

    @Test
    void refusesTheNamesThatSpringRefuses() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(allowsName(quick, (char) c)).as("U+%04X", c).isEqualTo(allowsName(springs, (char) c));
        }
    }

    @Test
    void allowsWhatBrowsersSend() {
        assertThat(allowsValue(quick, ' ')).isTrue();
        assertThat(allowsValue(quick, '~')).isTrue();
        assertThat(allowsValue(quick, '\n')).isFalse();
    }

    private static boolean allowsValue(HttpFirewall firewall, char c) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/heartbeats");
        request.addHeader("x-any", "a" + c);
        return allows(firewall.getFirewalledRequest(request), "x-any");
    }

    private static boolean allowsName(HttpFirewall firewall, char c) {
        return allows(firewall.getFirewalledRequest(new MockHttpServletRequest("POST", "/v1/heartbeats")), "x-any" + c);
    }

    private static boolean allows(HttpServletRequest request, String header) {
        try {
            request.getHeader(header);
            return true;
        } catch (RequestRejectedException e) {
            return false;
        }
    }
}
