package dev.trunkline.app.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.site.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebugCodesTest {
    private static final byte[] KEY = "a key of thirty-two random bytes".getBytes(StandardCharsets.UTF_8);
    private static final SiteId SITE = Examples.DEMO;

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final DebugCodes codes = new DebugCodes(KEY, clock);

    @Test
    void aCodeIsGoodForAQuarterOfAnHourOnEveryNode() {
        String code = codes.write(SITE);
        clock.forward(Duration.ofMinutes(15).minusMillis(1));

        assertThatCode(() -> new DebugCodes(KEY.clone(), clock).check(code, SITE))
                .doesNotThrowAnyException();
        clock.forward(Duration.ofMillis(1));
        assertRefused(code, SITE, "old-debug-code");
    }

    @Test
    void aCodeIsGoodForItsSiteAlone() {
        assertRefused(codes.write(SITE), Examples.OTHER_SITE, "wrong-debug-code");
    }

    @Test
    void aCodeOfAnotherKeyIsWrong() {
        byte[] other = KEY.clone();
        other[0]++;

        assertRefused(new DebugCodes(other, clock).write(SITE), SITE, "wrong-debug-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "ZGVtbw.AAAA", "ZGVtbwoxCg", "ü.ü"})
    void whatIsNoCodeIsWrong(String code) {
        assertRefused(code, SITE, "wrong-debug-code");
    }

    @Test
    void aCodeWithAnotherEndIsWrong() {
        String code = codes.write(SITE);
        char last = code.charAt(code.length() - 2);

        assertRefused(
                code.substring(0, code.length() - 2) + (last == 'A' ? 'B' : 'A') + code.substring(code.length() - 1),
                SITE,
                "wrong-debug-code");
    }

    @Test
    void aCodeFitsIntoAnAddress() {
        assertThat(codes.write(new SiteId("a".repeat(40)))).matches("[A-Za-z0-9_.-]{1,300}");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String code, SiteId site, String type) {
        return assertThatThrownBy(() -> codes.check(code, site))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(403);
                    assertThat(refusal.getBody().getType()).hasToString("/problems/" + type);
                });
    }
}
