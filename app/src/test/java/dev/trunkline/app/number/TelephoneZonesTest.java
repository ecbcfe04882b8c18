package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.response.CallerNumber;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneZonesTest {
    private final TelephoneZones zones = new TelephoneZones();

    @ParameterizedTest(name = "{0} is at home in {1}")
    @CsvSource({
        "+16475550142, America/Toronto",
        "+16045550142, America/Vancouver",
        "+442079460142, Europe/London",
        "+61255500142, Australia/Sydney"
    })
    void knowsTheZoneOfAnArea(String number, String zone) {
        assertThat(zones.of(new CallerNumber(number))).contains(ZoneId.of(zone));
    }

    @Test
    void knowsOneZoneOfAnAreaThatLiesInOne() {
        assertThat(zones.of(new CallerNumber("+16475550142"))).containsExactly(ZoneId.of("America/Toronto"));
    }

    @ParameterizedTest(name = "\"{0}\" has no area")
    @ValueSource(strings = {"", "anonymous", "+18005550142", "+447700900142", "+1", "+10", "+99912345678", "+14"})
    void knowsNothingOfNumbersWithoutAnArea(String number) {
        assertThat(zones.of(new CallerNumber(number))).isEmpty();
    }
}
