package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rolls the leases of sites up into their use by the quarter hour. What it writes depends on the leases alone, so any node may do any
 * period at any time, and twice. Thread-safe.
 */
public final class PoolHistory {
    /** How far back a site is rolled up that never was. */
    public static final Duration FIRST_PERIOD = Duration.ofDays(30);

    /** So long after its end a quarter is rolled up: then all nodes have stored what happened in it, whatever their clocks say. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Numbers numbers;
    private final Leases leases;
    private final MissedLeases missed;
    private final PoolUses uses;
    private final InstantSource clock;

    public PoolHistory(Numbers numbers, Leases leases, MissedLeases missed, PoolUses uses, InstantSource clock) {
        this.numbers = numbers;
        this.leases = leases;
        this.missed = missed;
        this.uses = uses;
        this.clock = clock;
    }

    /** Rolls up the quarters that have ended since the last time, each once. */
    public void follow(Site site) {
        Instant settled = PoolUse.quarterOf(clock.instant().minus(SETTLED));
        Instant earliest = settled.minus(FIRST_PERIOD);
        Instant last = uses.rolledUpTo(site.id()).orElse(earliest);
        if (last.isBefore(settled)) {
            rollUp(site, last.isBefore(earliest) ? earliest : last, settled);
            uses.markRolledUp(site.id(), settled);
        }
    }

    /**
     * Rolls up a period of the past.
     *
     * @param to not later than now
     */
    public void rollUp(Site site, Instant from, Instant to) {
        Instant begin = PoolUse.quarterOf(from);
        Map<PoolId, PoolSweep> sweeps = new TreeMap<>(Comparator.comparing(PoolId::key));
        for (NumberPool pool : numbers.pools(site.id())) {
            sweeps.put(pool.id(), new PoolSweep(site.id(), pool.id(), begin, to, site.leasing()));
        }
        if (sweeps.isEmpty()) {
            return;
        }
        leases(site, begin, to).forEach(lease -> {
            PoolSweep sweep = sweeps.get(lease.pool());
            if (sweep != null) {
                sweep.add(lease);
            }
        });
        missed.stream(site.id(), begin, to).forEach(lease -> {
            PoolSweep sweep = sweeps.get(lease.pool());
            if (sweep != null) {
                sweep.addTurnedAway(lease.at());
            }
        });
        sweeps.values().forEach(sweep -> uses.putAll(sweep.uses()));
    }

    /** Oldest first. Remembers only those that ran when the period began, or whose numbers rested then. */
    private Stream<Lease> leases(Site site, Instant from, Instant to) {
        Map<LeaseId, Lease> running = new HashMap<>();
        leases.endingAfter(site.id(), from.minus(site.leasing().quarantine()))
                .filter(lease -> lease.from().isBefore(from))
                .forEach(lease -> running.put(lease.id(), lease));
        return Stream.concat(
                running.values().stream().sorted(Comparator.comparing(Lease::from)),
                leases.stream(site.id(), from, to));
    }
}
