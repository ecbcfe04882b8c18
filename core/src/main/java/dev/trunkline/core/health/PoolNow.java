package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.PoolUsage;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
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
     * @param leases all of these pools that end after the quarantine and {@link #TREND} before the instant; others don't matter, nor does
     *     it when one comes twice
     */
    public static Map<PoolId, PoolNow> of(
            Collection<NumberPool> pools, Stream<Lease> leases, LeasingSettings settings, Instant now) {
        Map<PoolId, PoolCount> counts = new HashMap<>();
        pools.forEach(pool -> counts.put(pool.id(), new PoolCount(pool, settings, now)));
        leases.forEach(lease -> {
            PoolCount count = counts.get(lease.pool());
            if (count != null) {
                count.add(lease);
            }
        });
        Map<PoolId, PoolNow> uses = new HashMap<>();
        counts.forEach((pool, count) -> uses.put(pool, count.result()));
        return uses;
    }

    /** What a node knows by itself, which is not when none is free any more. */
    public static PoolNow of(PoolUsage usage) {
        return new PoolNow(usage.size(), usage.leased(), usage.quarantined(), null);
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
