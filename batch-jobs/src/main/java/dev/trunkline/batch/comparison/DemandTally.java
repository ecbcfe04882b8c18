package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.PoolTraffic;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one side would ask of the pools. A visitor who is given a number holds it for as long as the lease lasted that the visit had
 * in that pool, and for the site's hold time where it had none. For one thread.
 */
final class DemandTally {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Duration hold;
    private final Map<PoolId, Traffic> pools = new HashMap<>();

    DemandTally(Duration hold) {
        this.hold = hold;
    }

    /**
     * A visitor who came then.
     *
     * @param pool null when none gives a number
     * @param lease that the visit had; null when it had none
     */
    void add(Instant at, @Nullable PoolId pool, @Nullable Lease lease) {
        if (pool == null) {
            return;
        }
        Instant until = lease != null && lease.pool().equals(pool) ? lease.until() : at.plus(hold);
        long begun = Math.floorDiv(at.toEpochMilli(), MINUTE);
        long ended = Math.max(begun + 1, Math.ceilDiv(until.toEpochMilli(), MINUTE));
        Traffic traffic = pools.computeIfAbsent(pool, key -> new Traffic(new TreeMap<>(), new TreeMap<>()));
        traffic.begun().merge(begun, 1L, Long::sum);
        traffic.ended().merge(ended, 1L, Long::sum);
    }

    Map<PoolId, PoolTraffic> traffic() {
        Map<PoolId, PoolTraffic> all = new HashMap<>();
        pools.forEach((pool, traffic) -> all.put(pool, new PoolTraffic(traffic.begun(), traffic.ended())));
        return all;
    }

    private record Traffic(Map<Long, Long> begun, Map<Long, Long> ended) {}
}
