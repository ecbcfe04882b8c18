package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rolls the leases of sites up into their use by the quarter hour. What it writes depends on the leases alone, so any node may do any
 * period at any time, and twice. Thread-safe.
 */
public final class PoolHistory {
    /** How far back a site is rolled up that never was. */
    public static final Duration FIRST_PERIOD = Duration.ofDays(30);

    /** Leases that began longer before a long period than this are not seen in it. */
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    private static final Duration SHORT_PERIOD = Duration.ofHours(6);

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

    /** Rolls up what came since the last time, and the quarter before, in which clocks may have differed. */
    public void follow(Site site) {
        Instant now = clock.instant();
        Instant earliest = now.minus(FIRST_PERIOD);
        Instant last = uses.rolledUpTo(site.id()).orElse(earliest);
        Instant from = last.isBefore(earliest) ? earliest : last.isAfter(now) ? now : last;
        rollUp(site, from.minus(PoolUse.LENGTH), now);
        uses.markRolledUp(site.id(), now);
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
        readLeases(site, begin, to, lease -> {
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

    private void readLeases(Site site, Instant from, Instant to, Consumer<Lease> reader) {
        Instant earliest = from.minus(site.leasing().quarantine());
        if (Duration.between(from, to).compareTo(SHORT_PERIOD) <= 0
                && Duration.between(to, clock.instant()).compareTo(SHORT_PERIOD) <= 0) {
            leases.endingAfter(site.id(), earliest).stream()
                    .sorted(Comparator.comparing(Lease::from))
                    .forEach(reader);
            return;
        }
        leases.stream(site.id(), earliest.minus(LONGEST_LEASE), to).forEach(reader);
    }
}
