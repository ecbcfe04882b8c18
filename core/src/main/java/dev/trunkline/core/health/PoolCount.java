package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Counts how one pool is used at an instant, a lease at a time and in any order. Not thread-safe. */
final class PoolCount {
    private final LeasingSettings settings;
    private final Instant now;
    private final Instant before;
    private final Set<TrackingNumber> leasable;
    private final Set<TrackingNumber> leased = new HashSet<>();
    private final Set<TrackingNumber> taken = new HashSet<>();
    private final Set<TrackingNumber> takenBefore = new HashSet<>();

    PoolCount(NumberPool pool, LeasingSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
        this.before = now.minus(PoolNow.TREND);
        this.leasable = Set.copyOf(pool.leasable());
    }

    void add(Lease lease) {
        TrackingNumber number = lease.id().number();
        if (!leasable.contains(number)) {
            return;
        }
        if (lease.runsAt(now)) {
            leased.add(number);
        }
        if (isTaken(lease, now)) {
            taken.add(number);
        }
        if (isTaken(lease, before)) {
            takenBefore.add(number);
        }
    }

    private boolean isTaken(Lease lease, Instant at) {
        return !lease.from().isAfter(at) && lease.freeFrom(settings).isAfter(at);
    }

    PoolNow result() {
        int more = taken.size() - takenBefore.size();
        Duration exhaustedIn = more <= 0
                ? null
                : PoolNow.TREND.multipliedBy(leasable.size() - taken.size()).dividedBy(more);
        return new PoolNow(leasable.size(), leased.size(), taken.size() - leased.size(), exhaustedIn);
    }
}
