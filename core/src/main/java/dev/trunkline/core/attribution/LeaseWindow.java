package dev.trunkline.core.attribution;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last leases of one number that had begun at some instant, read with one question or two: enough for all calls to it, unless the
 * number was leased far more often than it was called.
 *
 * @param fromTheFirst whether they reach back to the number's first lease
 */
record LeaseWindow(boolean fromTheFirst, NavigableMap<Instant, Lease> byBegin) {
    private static final int FEW = 16;
    private static final int FEW_FOR_A_CALL = 1;
    private static final int MANY = 200;
    private static final int MANY_FOR_A_CALL = 20;

    /** For calls that began then, of which there is at least one. */
    static LeaseWindow of(Leases leases, TrackingNumber number, Collection<Instant> calls) {
        Instant first = calls.stream().min(Instant::compareTo).orElseThrow();
        Instant last = calls.stream().max(Instant::compareTo).orElseThrow();
        LeaseWindow few = of(leases.begunBy(number, last, FEW + FEW_FOR_A_CALL * calls.size()));
        return few.covers(first) ? few : of(leases.begunBy(number, last, MANY + MANY_FOR_A_CALL * calls.size()));
    }

    private static LeaseWindow of(List<Lease> begun) {
        NavigableMap<Instant, Lease> byBegin = new TreeMap<>();
        begun.forEach(lease -> byBegin.put(lease.from(), lease));
        return new LeaseWindow(begun.isEmpty() || begun.getLast().id().sequence() == 1, byBegin);
    }

    /** Whether the last lease that had begun at the instant is among them, or there was none. */
    boolean covers(Instant instant) {
        return fromTheFirst || !byBegin.firstKey().isAfter(instant);
    }

    Optional<Lease> begunBy(Instant instant) {
        return Optional.ofNullable(byBegin.floorEntry(instant)).map(NavigableMap.Entry::getValue);
    }
}
