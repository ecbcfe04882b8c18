package dev.trunkline.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"America/Toronto", "America/Argentina/Buenos_Aires", "Canada/Eastern", "Europe/London"})
    void knowsPlaces(String name) {
        assertThat(ZoneNames.zone(name)).contains(ZoneId.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "UTC", "GMT", "Etc/UTC", "Etc/GMT+5", "+05:00", "UTC+5", "america/toronto", "Mars/Olympus"})
    void knowsNothingElse(String name) {
        assertThat(ZoneNames.zone(name)).isEmpty();
    }
}
