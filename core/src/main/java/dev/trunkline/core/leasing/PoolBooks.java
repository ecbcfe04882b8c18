package dev.trunkline.core.leasing;

import dev.trunkline.core.leasing.PoolBook.Slot;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The books of all pools of which this node has been asked. Thread-safe. */
final class PoolBooks {
    private final Leases leases;
    private final int mostCandidates;
    private final Map<PoolKey, PoolBook> books = new ConcurrentHashMap<>();

    PoolBooks(Leases leases, int mostCandidates) {
        this.leases = leases;
        this.mostCandidates = mostCandidates;
    }

    /** The book of the pool as it is now, read from the store when the pool is new or has other numbers than before. */
    PoolBook of(NumberPool pool, LeasingSettings settings) {
        PoolKey key = new PoolKey(pool.site(), pool.id());
        PoolBook known = books.get(key);
        if (known != null && known.isOf(pool.leasable())) {
            return known;
        }
        return books.compute(
                key,
                (same, current) -> current != null && current.isOf(pool.leasable()) ? current : open(pool, settings));
    }

    private PoolBook open(NumberPool pool, LeasingSettings settings) {
        List<Slot> slots =
                pool.leasable().stream().map(number -> read(number, settings)).toList();
        return new PoolBook(pool.leasable(), slots, mostCandidates);
    }

    /** What the store says of a number now. */
    Slot read(TrackingNumber number, LeasingSettings settings) {
        return leases.latest(number).map(lease -> slotAfter(lease, settings)).orElseGet(() -> Slot.neverLeased(number));
    }

    /** Notes a lease of which this node has heard, if it knows the pool. */
    void learn(Lease lease, LeasingSettings settings) {
        PoolBook book = books.get(new PoolKey(lease.site(), lease.pool()));
        if (book != null) {
            book.learn(slotAfter(lease, settings));
        }
    }

    static Slot slotAfter(Lease lease, LeasingSettings settings) {
        LeaseId id = lease.id();
        return new Slot(id.number(), lease.until(), lease.freeFrom(settings), id.sequence());
    }

    private record PoolKey(SiteId site, PoolId pool) {}
}
