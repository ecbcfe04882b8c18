package dev.trunkline.batch.callimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallerNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstCallsTest {
    private final FirstCalls calls = new FirstCalls();

    @Test
    void rememberTheEarliestOfEachCaller() {
        Random random = new Random(42);
        Map<CallerNumber, Instant> earliest = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            CallerNumber caller = new CallerNumber("+1416" + (5_550_000 + random.nextInt(9_000)));
            Instant start = Examples.NOON.plusSeconds(random.nextInt(100_000));
            calls.add(caller, start);
            earliest.merge(caller, start, (one, other) -> one.isBefore(other) ? one : other);
        }

        earliest.forEach((caller, start) -> {
            assertThat(calls.isFirst(caller, start)).isTrue();
            assertThat(calls.isFirst(caller, start.plusMillis(1))).isFalse();
        });
    }

    @Test
    void neverKnowAWithheldCaller() {
        calls.add(CallerNumber.WITHHELD, Examples.NOON);
        assertThat(calls.isFirst(CallerNumber.WITHHELD, Examples.NOON.plusSeconds(1)))
                .isTrue();
    }
}
