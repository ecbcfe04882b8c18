package dev.trunkline.core.leasing;

import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Leases that count what is read of them by scans and how often a group of leases is claimed; scans may be made to fail. */
final class CountedLeases extends PassedOnLeases {
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger claims = new AtomicInteger();
    private volatile boolean away;

    CountedLeases(Leases leases) {
        super(leases);
    }

    /** How many leases scans have read since this was asked last. */
    int takeRead() {
        return read.getAndSet(0);
    }

    /** How many groups were claimed. */
    int claims() {
        return claims.get();
    }

    /** Whether scans fail. */
    void away(boolean now) {
        away = now;
    }

    @Override
    public Set<LeaseId> claimAll(List<Lease> claimed) {
        claims.incrementAndGet();
        return super.claimAll(claimed);
    }

    @Override
    public List<Lease> scanEnding(SiteId site, Instant at, @Nullable LeaseId after, int limit) {
        return counted(super.scanEnding(site, at, after, limit));
    }

    @Override
    public List<Lease> scan(SiteId site, Instant from, Instant to, @Nullable LeaseKey after, int limit) {
        return counted(super.scan(site, from, to, after, limit));
    }

    private List<Lease> counted(List<Lease> found) {
        if (away) {
            throw new StoreUnavailableException("The store is away", new TimeoutException());
        }
        read.addAndGet(found.size());
        return found;
    }
}
