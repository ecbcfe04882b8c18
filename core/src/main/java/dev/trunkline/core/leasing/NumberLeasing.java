package dev.trunkline.core.leasing;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leases pool numbers to visitor sessions. No number is ever in two leases at one instant, however many threads and nodes ask:
 * the store's insert decides (docs/adr/0003-lease-insert-is-the-lock.md); what this node remembers only says which number to try.
 * Thread-safe.
 */
public final class NumberLeasing {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 1_000;
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Leases leases;
    private final InstantSource clock;
    private final Map<PoolKey, PoolBook> books = new ConcurrentHashMap<>();
    private final Map<PoolKey, Instant> lookedAt = new ConcurrentHashMap<>();

    public NumberLeasing(Leases leases, InstantSource clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Leases the number of the pool that has been free for longest; empty when every number is held or in quarantine. */
    public Optional<Lease> lease(
            NumberPool pool, LeasingSettings settings, String rule, VisitorId visitor, VisitId visit) {
        PoolBook book = book(pool, settings);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Instant now = clock.instant();
            Optional<PoolBook.Slot> free = book.takeLongestFree(now);
            if (free.isPresent()) {
                Optional<Lease> lease = claim(book, free.get(), pool, settings, rule, visitor, visit, now);
                if (lease.isPresent()) {
                    return lease;
                }
            } else if (!lookAgain(pool, book, settings, now)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The lease, if it still runs. */
    public Optional<Lease> running(LeaseId id) {
        Instant now = clock.instant();
        return leases.find(id).filter(lease -> lease.runsAt(now));
    }

    /** The page is visible: the lease lasts for the hold time from now. False when it had ended. */
    public boolean keep(LeaseId id, LeasingSettings settings) {
        return moveEnd(id, settings.hold(), settings);
    }

    /** The page was hidden or closed: the lease lasts for the closed-browser delay from now. False when it had ended. */
    public boolean keepHidden(LeaseId id, LeasingSettings settings) {
        return moveEnd(id, settings.closedBrowserDelay(), settings);
    }

    private boolean moveEnd(LeaseId id, Duration length, LeasingSettings settings) {
        Instant now = clock.instant();
        if (!leases.extend(List.of(new Extension(id, now, now.plus(length)))).isEmpty()) {
            return false;
        }
        if (clock.instant().isBefore(now.plus(settings.quarantine().dividedBy(2)))) {
            return true;
        }
        // This process was stopped on the way: the lease may have ended and the number been leased again before the
        // write.
        leases.extend(List.of(new Extension(id, now, now.plus(AT_ONCE))));
        return false;
    }

    /** Which share of the pool is free as far as this node knows, from 0 to 1. */
    public double freeShare(NumberPool pool, LeasingSettings settings) {
        return pool.leasable().isEmpty() ? 0 : book(pool, settings).freeShare(clock.instant());
    }

    private Optional<Lease> claim(
            PoolBook book,
            PoolBook.Slot believed,
            NumberPool pool,
            LeasingSettings settings,
            String rule,
            VisitorId visitor,
            VisitId visit,
            Instant now) {
        PoolBook.Slot slot = believed;
        try {
            slot = read(believed.number(), settings);
            if (slot.freeAt().isAfter(now)) {
                return Optional.empty();
            }
            LeaseId id = new LeaseId(slot.number(), slot.lastSequence() + 1);
            Lease lease =
                    new Lease(id, pool.site(), pool.id(), rule, visitor, visit, now, now.plus(settings.hold()), null);
            if (leases.claim(lease)) {
                slot = slotAfter(lease, settings);
                return lease.runsAt(clock.instant()) ? Optional.of(lease) : Optional.empty();
            }
            slot = read(believed.number(), settings);
            return Optional.empty();
        } finally {
            book.putBack(slot);
        }
    }

    /** Before a pool counts as exhausted: other nodes and closed pages may have freed numbers. At most once a second. */
    private boolean lookAgain(NumberPool pool, PoolBook book, LeasingSettings settings, Instant now) {
        Instant before = lookedAt.getOrDefault(PoolKey.of(pool), Instant.EPOCH);
        if (now.isBefore(before.plus(LOOK_AGAIN_AFTER)) || !swapLookedAt(pool, before, now)) {
            return false;
        }
        for (PoolBook.Slot believed : book.held(now)) {
            book.correct(believed, read(believed.number(), settings));
        }
        return true;
    }

    private boolean swapLookedAt(NumberPool pool, Instant before, Instant now) {
        PoolKey key = PoolKey.of(pool);
        return before.equals(Instant.EPOCH)
                ? lookedAt.putIfAbsent(key, now) == null
                : lookedAt.replace(key, before, now);
    }

    private PoolBook book(NumberPool pool, LeasingSettings settings) {
        PoolBook known = books.get(PoolKey.of(pool));
        if (known != null && known.isOf(pool.leasable())) {
            return known;
        }
        return books.compute(
                PoolKey.of(pool),
                (key, current) -> current != null && current.isOf(pool.leasable()) ? current : open(pool, settings));
    }

    private PoolBook open(NumberPool pool, LeasingSettings settings) {
        List<PoolBook.Slot> slots =
                pool.leasable().stream().map(number -> read(number, settings)).toList();
        return new PoolBook(pool.leasable(), slots);
    }

    private PoolBook.Slot read(TrackingNumber number, LeasingSettings settings) {
        return leases.latest(number)
                .map(lease -> slotAfter(lease, settings))
                .orElseGet(() -> new PoolBook.Slot(number, Instant.EPOCH, 0));
    }

    private static PoolBook.Slot slotAfter(Lease lease, LeasingSettings settings) {
        LeaseId id = lease.id();
        return new PoolBook.Slot(id.number(), lease.until().plus(settings.quarantine()), id.sequence());
    }

    private record PoolKey(SiteId site, PoolId pool) {
        static PoolKey of(NumberPool pool) {
            return new PoolKey(pool.site(), pool.id());
        }
    }
}
