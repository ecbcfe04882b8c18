package dev.trunkline.core.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {
    /** The table of the design (formats.md, section 7). */
    @ParameterizedTest(name = "{0} erlang")
    @CsvSource({
        "5, 11, 14, 28.5",
        "10, 18, 21, 21.5",
        "20, 30, 35, 15.9",
        "50, 64, 71, 10.5",
        "100, 117, 128, 7.6",
        "200, 221, 238, 5.4"
    })
    void answersAsTheTablesDo(int erlangs, int forOnePercent, int forOnePerMille, double percentAtThatSize) {
        assertThat(ErlangB.needed(erlangs, 0.01)).isEqualTo(forOnePercent);
        assertThat(ErlangB.needed(erlangs, 0.001)).isEqualTo(forOnePerMille);
        assertThat(100 * ErlangB.turnedAway(erlangs, erlangs)).isCloseTo(percentAtThatSize, within(0.05));
    }

    @Test
    void keepsItsFootingAtAnySize() {
        assertThat(ErlangB.turnedAway(10_000, 10_000)).isBetween(0.0, 0.01);
        assertThat(ErlangB.turnedAway(1, 1_000_000)).isBetween(0.0, 1e-9);
        assertThat(ErlangB.needed(9_000, 0.001)).isBetween(9_000, 9_300);
    }

    @Test
    void withoutNumbersTurnsEveryoneAwayAndWithoutVisitorsNobody() {
        assertThat(ErlangB.turnedAway(3, 0)).isEqualTo(1);
        assertThat(ErlangB.turnedAway(0, 1)).isZero();
        assertThat(ErlangB.needed(3, 1)).isZero();
    }

    @Test
    void aLoadIsArrivalsTimesTheTimeThatEachTakes() {
        assertThat(ErlangB.erlangs(40, Duration.ofMinutes(30))).isEqualTo(20);
    }

    @Test
    void refusesWhatIsNoLoadAndNoShare() {
        assertThatThrownBy(() -> ErlangB.turnedAway(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErlangB.needed(-1, 0.01)).hasMessageContaining("-1");
        assertThatThrownBy(() -> ErlangB.needed(3, 0)).hasMessageContaining("above 0");
    }
}
