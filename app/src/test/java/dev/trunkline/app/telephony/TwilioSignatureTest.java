package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {
    /** Twilio's own example. */
    private static final String TOKEN = "12345";

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, List<String>> BODY = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+12349013030"),
            "Digits", List.of("1234"),
            "From", List.of("+12349013030"),
            "To", List.of("+18005551212"));
    private static final String RIGHT = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";

    private final TwilioSignature signature = new TwilioSignature(TOKEN);

    @Test
    void agreesWithTwiliosExample() {
        assertThat(signature.of(URL, BODY)).isEqualTo(RIGHT);
        assertThat(signature.isRight(RIGHT, URL, BODY)).isTrue();
    }

    @ParameterizedTest(name = "signed for {0}, received at {1}: {2}")
    @CsvSource({
        "https://a.example/voice,         https://a.example/voice,         true",
        "https://a.example:443/voice,     https://a.example/voice,         true",
        "https://a.example/voice,         https://a.example:443/voice,     true",
        "https://a.example:443/voice?x=1, https://a.example/voice?x=1,     true",
        "https://a.example:443?x=1,       https://a.example?x=1,           true",
        "https://a.example:443,           https://a.example,               true",
        "http://a.example:80/voice,       http://a.example/voice,          true",
        "http://a.example/voice,          http://a.example:80/voice,       true",
        "https://a.example:8443/voice,    https://a.example:8443/voice,    true",
        "https://a.example:8443/voice,    https://a.example/voice,         false",
        "https://a.example/voice,         https://a.example:8443/voice,    false",
        "https://a.example:80/voice,      https://a.example/voice,         false",
        "http://a.example:443/voice,      http://a.example/voice,          false",
        "http://a.example/voice,          https://a.example/voice,         false",
        "https://a.example/voice,         https://b.example/voice,         false",
        "https://a.example/voice,         https://a.example/status,        false",
        "https://a.example/voice?a=1&b=2, https://a.example/voice?b=2&a=1, false",
        "https://a.example/voice?a=1,     https://a.example/voice,         false",
        "https://a.example/voice,         https://a.example/voice/,        false",
        "https://a.example/v?u=b.c:443/,  https://a.example/v?u=b.c:443/,  true",
        "https://[2001:db8::1]:443/voice, https://[2001:db8::1]/voice,     true",
        "https://[2001:db8::1]/voice,     https://[2001:db8::1]:443/voice, true",
    })
    void signsTheUrlWithAndWithoutItsDefaultPort(String signed, String received, boolean right) {
        assertThat(signature.isRight(signature.of(signed, BODY), received, BODY))
                .isEqualTo(right);
    }

    @Test
    void sortsRepeatedValuesAndCountsEachOnce() {
        String once = signature.of(URL, Map.of("Media", List.of("a", "b")));

        assertThat(signature.of(URL, Map.of("Media", List.of("b", "a", "b")))).isEqualTo(once);
        assertThat(signature.isRight(once, URL, Map.of("Media", List.of("b", "b", "a"))))
                .isTrue();
        assertThat(signature.isRight(once, URL, Map.of("Media", List.of("a")))).isFalse();
    }

    @Test
    void sortsNamesWithCapitalsFirst() {
        assertThat(signature.of(URL, Map.of("b", List.of("2"), "B", List.of("1"), "a", List.of("3"))))
                .isEqualTo(signature.of(URL + "B1a3b2", Map.of()));
    }

    @Test
    void countsEmptyValuesByTheirName() {
        Map<String, List<String>> withEmpty = with("Digits", "");

        assertThat(signature.isRight(signature.of(URL, withEmpty), URL, withEmpty))
                .isTrue();
        assertThat(signature.isRight(signature.of(URL, withEmpty), URL, BODY)).isFalse();
    }

    @Test
    void signsTextsOfAnyLanguageInUtf8() {
        Map<String, List<String>> text = with("Body", "Größe? 水漏れ 🚰");

        assertThat(signature.isRight(signature.of(URL, text), URL, text)).isTrue();
        assertThat(signature.isRight(signature.of(URL, text), URL, with("Body", "Grosse? 水漏れ 🚰")))
                .isFalse();
    }

    @Test
    void signsARequestWithoutParameters() {
        assertThat(signature.isRight(signature.of(URL, Map.of()), URL, Map.of()))
                .isTrue();
        assertThat(signature.isRight(RIGHT, URL, Map.of())).isFalse();
    }

    @Test
    void refusesAChangedParameter() {
        assertThat(signature.isRight(RIGHT, URL, with("To", "+18005551213"))).isFalse();
    }

    @Test
    void refusesAnAdditionalParameter() {
        assertThat(signature.isRight(RIGHT, URL, with("Extra", "1"))).isFalse();
    }

    @Test
    void refusesAMissingParameter() {
        Map<String, List<String>> without = new TreeMap<>(BODY);
        without.remove("Digits");

        assertThat(signature.isRight(RIGHT, URL, without)).isFalse();
    }

    @Test
    void refusesTheTokenOfAnotherAccount() {
        assertThat(new TwilioSignature("54321").isRight(RIGHT, URL, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0/KCTR6DLpKmkAf8muzZqo1nDgQ",
                "0/KCTR6DLpKmkAf8muzZqo1nDgQ= ",
                "0/kctr6dlpkmkaf8muzzqo1ndgq=",
                "d3f2824d1e832e92a69007fc9aecd9aa8d670e04",
                "null",
                "🚰"
            })
    void refusesWhatIsNotTheSignature(String given) {
        assertThat(signature.isRight(given, URL, BODY)).isFalse();
    }

    private static Map<String, List<String>> with(String name, String value) {
        Map<String, List<String>> body = new TreeMap<>(BODY);
        body.put(name, List.of(value));
        return body;
    }
}
