package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.PoolBook.Slot;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolBookTest {
    private static final Instant NOON = Examples.NOON;
    private static final TrackingNumber FIRST = Examples.number(1);
    private static final TrackingNumber SECOND = Examples.number(2);

    private static final Duration REST = Duration.ofSeconds(20);

    private final Random random = new Random(1);

    @Test
    void aNumberIsInTheBookOnceHoweverOftenItIsPutBack() {
        PoolBook book = book(1, slot(FIRST, NOON, 1), slot(SECOND, NOON.plusSeconds(60), 1));

        book.putBack(slot(FIRST, NOON.plusSeconds(30), 2));
        book.putBack(slot(FIRST, NOON.plusSeconds(40), 3));

        assertThat(book.freeShare(NOON.plusSeconds(39))).isZero();
        assertThat(book.freeShare(NOON.plusSeconds(40))).isEqualTo(0.5);
        assertThat(book.freeShare(NOON.plusSeconds(60))).isEqualTo(1.0);
    }

    @Test
    void learnsOfLaterLeasesAndNotOfEarlierOnesNorOfWhatSomebodyTries() {
        PoolBook book = book(1, slot(FIRST, NOON, 2), slot(SECOND, NOON.plusSeconds(1), 2));

        book.learn(slot(FIRST, NOON.plusSeconds(99), 1));
        Slot taken = book.take(null, NOON, random).orElseThrow();
        book.learn(slot(FIRST, NOON.plusSeconds(99), 9));
        book.learn(slot(SECOND, NOON.plusSeconds(50), 3));

        assertThat(taken).isEqualTo(slot(FIRST, NOON, 2));
        assertThat(book.take(null, NOON.plusSeconds(49), random)).isEmpty();
        assertThat(book.take(null, NOON.plusSeconds(50), random)).contains(slot(SECOND, NOON.plusSeconds(50), 3));
    }

    @Test
    void aClockThatIsSetBackMakesFreeNumbersHeldAgain() {
        PoolBook book = book(1, slot(FIRST, NOON, 1));
        assertThat(book.freeShare(NOON)).isEqualTo(1.0);
        assertThat(book.freeShare(NOON.minusMillis(1))).isZero();
        assertThat(book.take(FIRST, NOON.minusMillis(1), random)).isEmpty();
    }

    @Test
    void tellsLeasedNumbersFromThoseThatRest() {
        PoolBook book = book(1, slot(FIRST, NOON.plusSeconds(60), 1), slot(SECOND, NOON.plusSeconds(30), 1));

        assertThat(book.usage(NOON.plusSeconds(9))).isEqualTo(new PoolUsage(2, 2, 0));
        assertThat(book.usage(NOON.plusSeconds(10))).isEqualTo(new PoolUsage(2, 1, 1));
        assertThat(book.usage(NOON.plusSeconds(30))).isEqualTo(new PoolUsage(2, 1, 0));
        assertThat(book.usage(NOON.plusSeconds(60))).isEqualTo(new PoolUsage(2, 0, 0));
    }

    @Test
    void drawsAmongTheFewThatHaveBeenFreeForLongest() {
        List<TrackingNumber> numbers = Examples.numbers(1, 40);
        PoolBook book = new PoolBook(
                numbers,
                IntStream.range(0, 40)
                        .mapToObj(i -> slot(numbers.get(i), NOON.minusSeconds(100 - i), 1))
                        .toList(),
                4);
        List<TrackingNumber> drawn = IntStream.range(0, 200)
                .mapToObj(time -> {
                    Slot slot = book.take(null, NOON, random).orElseThrow();
                    book.putBack(slot);
                    return slot.number();
                })
                .distinct()
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(numbers.subList(0, 4));
    }

    private static PoolBook book(int candidates, Slot... slots) {
        List<Slot> all = List.of(slots);
        return new PoolBook(all.stream().map(Slot::number).toList(), all, candidates);
    }

    private static Slot slot(TrackingNumber number, Instant freeAt, long sequence) {
        return new Slot(number, freeAt.minus(REST), freeAt, sequence);
    }
}
