package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.visit.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameAreaTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest(name = "on {0} {1} has the clock of Toronto: {2}")
    @CsvSource({
        "2026-01-15, America/New_York, true",
        "2026-07-15, America/New_York, true",
        "2026-01-15, America/Jamaica, true",
        "2026-07-15, America/Jamaica, false",
        "2026-03-10, America/Chicago, false",
        "2026-07-15, Europe/London, false"
    })
    void comparesClocksAtTheTimeOfTheCall(String day, String zone, boolean same) {
        Visit visit = CandidateWorld.in(zone, Examples.visit("v1"));

        SameArea area = SameArea.of(List.of(visit), () -> Set.of(TORONTO), Instant.parse(day + "T12:00:00Z"));

        assertThat(area.speaksFor(visit.id())).isEqualTo(same);
        assertThat(Math.exp(area.of(visit.id()))).isEqualTo(same ? 1 : 0.25);
    }

    @Test
    void neitherSpeaksForNorAgainstAVisitWithoutAZone() {
        Visit unknown = Examples.visit("v1");
        Visit elsewhere = CandidateWorld.in("Europe/London", Examples.visit("v2"));

        SameArea area = SameArea.of(List.of(unknown, elsewhere), () -> Set.of(TORONTO), Examples.NOON);

        assertThat(area.speaksFor(unknown.id())).isFalse();
        assertThat(area.of(unknown.id())).isZero();
    }
}
