package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.number.TrackingNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberDisplayTest {
    @ParameterizedTest
    @CsvSource({
        "+14165550101,  (416) 555-0101",
        "+442079460000, 020 7946 0000",
        "+493023125000, 030 23125000",
        "+81312345678,  03-1234-5678",
        "+99912345678,  +99912345678",
    })
    void writesANumberAsPeopleOfItsCountryDo(String e164, String display) {
        assertThat(NumberDisplay.national(new TrackingNumber(e164))).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource({
        "+16475550142,  (647) •••-0142",
        "+442079460000, 020 •••0000",
        "'',            ''",
        "anonymous,     anonymous",
    })
    void masksTheMiddleOfACaller(String caller, String masked) {
        assertThat(NumberDisplay.masked(caller).replace("••• ", "•••")).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"+16475550142", "+442079460000", "+493023125000", "+81312345678"})
    void aMaskedCallerCannotBeReadBack(String caller) {
        String hidden = caller.substring(caller.length() - 7, caller.length() - 4);

        assertThat(NumberDisplay.masked(caller).replaceAll("[^0-9]", "")).doesNotContain(hidden);
    }
}
