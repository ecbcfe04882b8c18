package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is that of the first test of RFC 8032, section 7.1; the signatures were made with it by OpenSSL. */
class TelnyxSignatureTest {
    private static final String KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    private static final String TIME = "1772452860";
    private static final String BODY = "{\"data\":{\"event_type\":\"call.initiated\"}}";
    private static final String RIGHT =
            "we5jzrnkm3XtWxgPIGrT0e93Fot9Nams4zM3Jv9Az+NZqYN0Gh1HVMYWOFXQYDzlHVWwkFHN2UH1ffPKlls4CQ==";
    private static final Instant NOW = Instant.ofEpochSecond(1_772_452_860);

    private final TelnyxSignature signature = new TelnyxSignature(KEY, Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvFileSource(resources = "/signatures/telnyx.csv", delimiter = '|', quoteCharacter = '`')
    void agreesWithOpenssl(String time, String body, String given) {
        assertThat(isRight(given, time, body, NOW)).isTrue();
    }

    @ParameterizedTest(name = "{0} s off: {1}")
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "86400, false"})
    void acceptsAFewMinutesEitherWay(long off, boolean right) {
        assertThat(isRight(RIGHT, TIME, BODY, NOW.plusSeconds(off))).isEqualTo(right);
    }

    @Test
    void refusesAnotherBodyTimeOrKey() {
        assertThat(isRight(RIGHT, TIME, BODY + " ", NOW)).isFalse();
        assertThat(isRight(RIGHT, "1772452861", BODY, NOW)).isFalse();
        TelnyxSignature other =
                new TelnyxSignature("PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=", Duration.ofMinutes(5));
        assertThat(other.isRight(RIGHT, TIME, BODY.getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no base64!", "AAAA", "we5jzrnkm3XtWxgPIGrT0e93Fot9Nams4zM3Jv9Az", "☎"})
    void refusesWhatIsNoSignature(String given) {
        assertThat(isRight(given, TIME, BODY, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1772452860", "1772452860.5", "17724528600000000000"})
    void refusesWhatIsNoTime(String time) {
        assertThat(isRight(RIGHT, time, BODY, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "!!!", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURoAAAA="})
    void saysWhenTheKeyIsNone(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TelnyxSignature(key, Duration.ofMinutes(5)))
                .withMessageContaining("TRUNKLINE_TELNYX_PUBLICKEY");
    }

    private boolean isRight(String given, String time, String body, Instant now) {
        return signature.isRight(given, time, body.getBytes(StandardCharsets.UTF_8), now);
    }
}
