package dev.trunkline.core.health;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseKey;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
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
    private static final int PAGE = 5_000;
    private static final int MOST_TURNED_AWAY_A_DAY = 200_000;

    private final Numbers numbers;
    private final Leases leases;
    private final VisitDecisions decisions;
    private final PoolUses uses;
    private final InstantSource clock;

    public PoolHistory(Numbers numbers, Leases leases, VisitDecisions decisions, PoolUses uses, InstantSource clock) {
        this.numbers = numbers;
        this.leases = leases;
        this.decisions = decisions;
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
            sweeps.put(
                    pool.id(),
                    new PoolSweep(
                            site.id(), pool.id(), begin, to, site.leasing().quarantine()));
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
        readTurnedAway(site, begin, to, sweeps);
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
        LeaseKey after = null;
        List<Lease> page;
        do {
            page = leases.scan(site.id(), earliest.minus(LONGEST_LEASE), to, after, PAGE);
            page.forEach(reader);
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == PAGE);
    }

    private void readTurnedAway(Site site, Instant from, Instant to, Map<PoolId, PoolSweep> sweeps) {
        numbers.ofSite(site.id()).forEach(number -> {
            if (number.role() instanceof NumberRole.OverflowNumber of
                    && sweeps.get(of.pool()) instanceof PoolSweep sweep) {
                for (Instant day = from; day.isBefore(to); day = day.plus(Duration.ofDays(1))) {
                    Instant end = day.plus(Duration.ofDays(1)).isBefore(to) ? day.plus(Duration.ofDays(1)) : to;
                    decisions.shown(number.number(), day, end.minusMillis(1), MOST_TURNED_AWAY_A_DAY).stream()
                            .filter(decision -> decision.kind() == NumberKind.OVERFLOW)
                            .forEach(decision -> sweep.addTurnedAway(decision.at()));
                }
            }
        });
    }
}
