package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a pool is used at an instant; numbers that are not enabled don't count.
 *
 * @param size how many numbers may be leased
 * @param leased how many are
 * @param quarantined how many rest after a lease
 * @param exhaustedIn when none is free any more if as many more are taken as in the last half hour; null while no more are
 */
public record PoolNow(
        int size, int leased, int quarantined, @Nullable Duration exhaustedIn) {
    /** The share in use from which on a pool is marked. */
    public static final double ALARM = 0.75;

    /** How far back {@link #of} looks, beyond the quarantine. */
    public static final Duration TREND = Duration.ofMinutes(30);

    /**
     * Counts.
     *
     * @param leases all of the pool that end after the quarantine and {@link #TREND} before the instant; others don't matter
     */
    public static PoolNow of(NumberPool pool, List<Lease> leases, LeasingSettings settings, Instant now) {
        Set<TrackingNumber> leasable = new HashSet<>(pool.leasable());
        List<Lease> own = leases.stream()
                .filter(lease -> lease.pool().equals(pool.id()))
                .filter(lease -> leasable.contains(lease.id().number()))
                .toList();
        int leased = (int) own.stream().filter(lease -> lease.runsAt(now)).count();
        int taken = taken(own, settings, now);
        int more = taken - taken(own, settings, now.minus(TREND));
        Duration exhaustedIn =
                more <= 0 ? null : TREND.multipliedBy(leasable.size() - taken).dividedBy(more);
        return new PoolNow(leasable.size(), leased, taken - leased, exhaustedIn);
    }

    private static int taken(List<Lease> leases, LeasingSettings settings, Instant at) {
        return (int) leases.stream()
                .filter(lease ->
                        !lease.from().isAfter(at) && lease.freeFrom(settings).isAfter(at))
                .map(lease -> lease.id().number())
                .distinct()
                .count();
    }

    /** Leased or in quarantine. */
    public int taken() {
        return leased + quarantined;
    }

    public int free() {
        return size - taken();
    }

    /** Whether so many are in use that somebody should look. */
    public boolean isAlarming() {
        return size == 0 || taken() >= ALARM * size;
    }
}
