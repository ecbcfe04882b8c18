package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNumbersTest {
    private static final TrackingNumber TORONTO = new TrackingNumber("+14165550100");
    private static final TrackingNumber LONDON = new TrackingNumber("+442079460000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+16475550142",
                "6475550142",
                "(647) 555-0142",
                "647.555.0142",
                "1-647-555-0142",
                " +1 647 555 0142 ",
                "tel:+1-647-555-0142",
                "011 1 647 555 0142"
            })
    void readsTheNumberOfOneCountryInAnySpelling(String text) {
        assertThat(CallerNumbers.of(text, TORONTO).value()).isEqualTo("+16475550142");
    }

    @ParameterizedTest
    @CsvSource({"020 7946 0001, +442079460001", "00 1 647 555 0142, +16475550142"})
    void readsANumberAsTheCountryOfTheSiteDials(String text, String e164) {
        assertThat(CallerNumbers.of(text, LONDON).value()).isEqualTo(e164);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "anonymous",
                "Anonymous",
                "RESTRICTED",
                "unavailable",
                "UNKNOWN",
                "private",
                "+266696687"
            })
    void knowsWhoWithholdsTheNumber(String text) {
        assertThat(CallerNumbers.of(text, TORONTO)).isEqualTo(CallerNumber.WITHHELD);
    }

    @Test
    void keepsWhatIsNoNumberAndCutsWhatIsTooLong() {
        assertThat(CallerNumbers.of("sip:ann@example.com", TORONTO).value()).isEqualTo("sip:ann@example.com");
        assertThat(CallerNumbers.of("x".repeat(60), TORONTO).value()).isEqualTo("x".repeat(40));
    }
}
