package dev.trunkline.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    /** The table of docs/webhooks.md. */
    @ParameterizedTest
    @CsvSource({
        "1, PT10S",
        "2, PT40S",
        "3, PT2M40S",
        "4, PT10M40S",
        "5, PT42M40S",
        "6, PT2H50M40S",
        "7, PT6H",
        "8, PT6H",
        "1000, PT6H"
    })
    void waitsFourTimesAsLongEachTimeUpToSixHours(int attempts, Duration wait) {
        assertThat(RetrySchedule.usual(attempts)).isEqualTo(wait);
    }

    @Test
    void scattersWaitsByUpToAFifth() {
        RetrySchedule schedule = new RetrySchedule(new Random(7));
        Duration shortest = Duration.ofDays(1);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            Duration wait = schedule.after(1);
            shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }

        assertThat(shortest).isBetween(Duration.ofMillis(8000), Duration.ofMillis(8100));
        assertThat(longest).isBetween(Duration.ofMillis(11_900), Duration.ofMillis(12_000));
    }
}
