package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one node remembers of a pool: when each number is free, as far as it knows. A memory and not a truth: who takes a number
 * asks the store before claiming it. Thread-safe.
 */
final class PoolBook {
    private static final Comparator<Slot> LONGEST_FREE_FIRST =
            Comparator.comparing(Slot::freeAt).thenComparing(Slot::number);

    private final List<TrackingNumber> numbers;
    private final TreeSet<Slot> slots = new TreeSet<>(LONGEST_FREE_FIRST);

    PoolBook(List<TrackingNumber> numbers, List<Slot> slots) {
        this.numbers = numbers;
        this.slots.addAll(slots);
    }

    /** Whether the book is of exactly these numbers. */
    boolean isOf(List<TrackingNumber> others) {
        return numbers.equals(others);
    }

    /** Takes the number that has been free for longest, so that no other thread tries it; it must be put back. */
    synchronized Optional<Slot> takeLongestFree(Instant now) {
        if (slots.isEmpty() || slots.first().freeAt().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.ofNullable(slots.pollFirst());
    }

    synchronized void putBack(Slot slot) {
        slots.add(slot);
    }

    /** The numbers that are believed to be held. */
    synchronized List<Slot> held(Instant now) {
        return slots.stream().filter(slot -> slot.freeAt().isAfter(now)).toList();
    }

    /** Corrects what is believed of a number, unless somebody took it meanwhile. */
    synchronized void correct(Slot believed, Slot actual) {
        if (slots.remove(believed)) {
            slots.add(actual);
        }
    }

    synchronized double freeShare(Instant now) {
        long free = slots.stream().filter(slot -> !slot.freeAt().isAfter(now)).count();
        return (double) free / numbers.size();
    }

    /**
     * A number and when it is free.
     *
     * @param freeAt the end of its last lease and the quarantine after it; {@link Instant#EPOCH} when it never had one
     * @param lastSequence 0 when it never had a lease
     */
    record Slot(TrackingNumber number, Instant freeAt, long lastSequence) {}
}
