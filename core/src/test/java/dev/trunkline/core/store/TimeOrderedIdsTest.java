package dev.trunkline.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant START = Instant.parse("2026-11-23T10:15:00Z");

    private final Random random = new Random(7);

    @Test
    void sortInTheOrderOfTheirTimes() {
        assertThat(LongStream.of(0, 1, 2, 999, 60_000, 86_400_000, 3_155_760_000_000L)
                        .mapToObj(START::plusMillis)
                        .map(this::idAt))
                .isSorted();
    }

    @Test
    void differWithinAMillisecond() {
        assertThat(Stream.generate(() -> idAt(START)).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void areOfOneLengthWhateverIsDrawn() {
        assertThat(Stream.generate(() -> idAt(START)).limit(1_000))
                .allSatisfy(id -> assertThat(id).matches("[0-9a-z]{30}"));
        assertThat(new TimeOrderedIds(() -> Instant.EPOCH, new Zeros()).next()).isEqualTo("0".repeat(30));
    }

    private String idAt(Instant instant) {
        return new TimeOrderedIds(() -> instant, random).next();
    }

    private static final class Zeros extends Random {
        private static final long serialVersionUID = 1;

        @Override
        protected int next(int bits) {
            return 0;
        }
    }
}
