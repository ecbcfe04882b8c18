package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one node remembers of a pool: when each number is free, as far as it knows. A memory and not a truth: a claim asks the store
 * before it is made. Thread-safe.
 */
final class PoolBook {
    private static final Comparator<Slot> LONGEST_FREE_FIRST =
            Comparator.comparing(Slot::freeAt).thenComparing(Slot::number);
    private static final int FREE_FOR_EACH_CANDIDATE = 4;

    private volatile List<TrackingNumber> numbers;
    private final int mostCandidates;
    private final Map<TrackingNumber, Slot> known = new HashMap<>();
    private final TreeSet<Slot> free = new TreeSet<>(LONGEST_FREE_FIRST);
    private final TreeSet<Slot> held = new TreeSet<>(LONGEST_FREE_FIRST);

    /** A book that draws among that many candidates at most. */
    PoolBook(List<TrackingNumber> numbers, List<Slot> slots, int mostCandidates) {
        this.numbers = numbers;
        this.mostCandidates = mostCandidates;
        slots.forEach(this::putBack);
    }

    /** Whether the book is of exactly these numbers. */
    boolean isOf(List<TrackingNumber> others) {
        if (numbers == others) {
            return true;
        }
        boolean same = numbers.equals(others);
        if (same) {
            // Asked with each decision: the next time it is the same list.
            numbers = others;
        }
        return same;
    }

    /**
     * Takes a free number, so that no other thread tries it; it must be put back. The wanted one, or one of those that have been free for
     * longest: nodes that draw among several seldom want the same.
     */
    synchronized Optional<Slot> take(@Nullable TrackingNumber wanted, Instant now, RandomGenerator random) {
        ripen(now);
        Slot slot = wanted == null ? null : known.get(wanted);
        if (slot == null || !free.contains(slot)) {
            slot = draw(random);
        }
        if (slot != null) {
            free.remove(slot);
            known.remove(slot.number());
        }
        return Optional.ofNullable(slot);
    }

    private @Nullable Slot draw(RandomGenerator random) {
        if (free.isEmpty()) {
            return null;
        }
        int candidates = Math.clamp(free.size() / FREE_FOR_EACH_CANDIDATE, 1, mostCandidates);
        Iterator<Slot> longestFree = free.iterator();
        Slot slot = longestFree.next();
        for (int steps = random.nextInt(candidates); steps > 0; steps--) {
            slot = longestFree.next();
        }
        return slot;
    }

    /** A clock that was set back makes free numbers held again. */
    private void ripen(Instant now) {
        while (!held.isEmpty() && !held.first().freeAt().isAfter(now)) {
            free.add(held.removeFirst());
        }
        while (!free.isEmpty() && free.last().freeAt().isAfter(now)) {
            held.add(free.removeLast());
        }
    }

    synchronized void putBack(Slot slot) {
        Slot before = known.put(slot.number(), slot);
        if (before != null) {
            free.remove(before);
            held.remove(before);
        }
        held.add(slot);
    }

    /** Learns of a lease of a number, unless somebody has taken the number or more is known already. */
    synchronized void learn(Slot actual) {
        Slot believed = known.get(actual.number());
        if (believed != null && believed.lastSequence() <= actual.lastSequence()) {
            putBack(actual);
        }
    }

    synchronized double freeShare(Instant now) {
        ripen(now);
        return numbers.isEmpty() ? 0 : (double) free.size() / numbers.size();
    }

    synchronized PoolUsage usage(Instant now) {
        ripen(now);
        int leased = (int)
                held.stream().filter(slot -> slot.leasedUntil().isAfter(now)).count();
        return new PoolUsage(numbers.size(), leased, held.size() - leased);
    }

    /**
     * A number and when it is free.
     *
     * @param leasedUntil the end of its last lease; {@link Instant#EPOCH} when it never had one
     * @param freeAt the same and the quarantine after it
     * @param lastSequence 0 when it never had a lease
     */
    record Slot(TrackingNumber number, Instant leasedUntil, Instant freeAt, long lastSequence) {
        static Slot neverLeased(TrackingNumber number) {
            return new Slot(number, Instant.EPOCH, Instant.EPOCH, 0);
        }
    }
}
