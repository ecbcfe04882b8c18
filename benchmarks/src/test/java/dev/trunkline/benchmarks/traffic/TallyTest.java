package dev.trunkline.benchmarks.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Attempt RIGHT = new Attempt(NOON, "SESSION", "a", "a", 0.9, true, "a");
    private static final Attempt WRONG_AND_FLAGGED = new Attempt(NOON, "SESSION", "a", "b", 0.9, true, "b");
    private static final Attempt WRONG = new Attempt(NOON, "SESSION", "a", "b", 1, false, "a");
    private static final Attempt UNKNOWN = new Attempt(NOON, "SITE", "a", null, 0, false, null);
    private static final Attempt FROM_PRINT = new Attempt(NOON, "SESSION", null, "b", 1, false, "b");

    @Test
    void tellsRightFromWrongAndFlaggedFromNot() {
        Tally tally = Tally.of(List.of(RIGHT, WRONG_AND_FLAGGED, WRONG, UNKNOWN, FROM_PRINT));
        assertThat(tally).isEqualTo(new Tally(5, 1, 3, 2, 1, 2, 2));
        assertThat(tally.besideTheOracle()).isEqualTo(0.5);
    }

    @Test
    void looksOnlyAtSessionNumbers() {
        assertThat(Tally.ofSessionNumbers(Stream.of(RIGHT, UNKNOWN))).containsExactly(RIGHT);
    }

    @Test
    void comparesStatedConfidenceWithWhatWasRight() {
        List<Attempt> attempts = Stream.concat(
                        Collections.nCopies(9, new Attempt(NOON, "SESSION", "a", "a", 0.91, true, "a")).stream(),
                        Stream.of(new Attempt(NOON, "SESSION", "a", "b", 0.91, true, "b")))
                .toList();
        assertThat(Calibration.rows(attempts)).containsExactly("| 0.900 to 0.930 | 10 | 0.9100 | 0.9000 | 0.1810 |");
    }

    @Test
    void asksAnOracleThatNamesTheLatestArrivalBeforeTheCall() {
        Oracle oracle = new Oracle(Duration.ofMinutes(15));
        oracle.sees(new Shown("a", "+14165550101", "SESSION", NOON));
        oracle.sees(new Shown("b", "+14165550101", "SESSION", NOON.plusSeconds(60)));
        assertThat(oracle.caller("+14165550101", NOON.plusSeconds(30))).contains("a");
        assertThat(oracle.caller("+14165550101", NOON.plusSeconds(90))).contains("b");
        assertThat(oracle.caller("+14165550102", NOON)).isEmpty();
    }
}
