package dev.trunkline.core.health;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Goes through the leases of one pool from the oldest to the newest and counts by the quarter. Remembers only the numbers that are taken
 * at the moment, so a period may be as long as one likes. Not thread-safe.
 */
final class PoolSweep {
    private final SiteId site;
    private final PoolId pool;
    private final Instant from;
    private final Instant to;
    private final LeasingSettings settings;
    private final PriorityQueue<Instant> leasedUntil = new PriorityQueue<>();
    private final PriorityQueue<Instant> takenUntil = new PriorityQueue<>();
    private final TreeMap<Instant, Quarter> quarters = new TreeMap<>();
    private Instant at;

    /**
     * @param from the beginning of a quarter
     * @param to until when the history is known; what ends later has not ended yet
     */
    PoolSweep(SiteId site, PoolId pool, Instant from, Instant to, LeasingSettings settings) {
        this.site = site;
        this.pool = pool;
        this.from = from;
        this.to = to;
        this.settings = settings;
        this.at = Instant.MIN;
    }

    /** The next lease; none began after it that was added before. */
    void add(Lease lease) {
        if (!lease.from().isBefore(to)) {
            return;
        }
        advance(lease.from());
        leasedUntil.add(lease.until());
        takenUntil.add(lease.freeFrom(settings));
        if (!lease.from().isBefore(from)) {
            Quarter quarter = quarter(lease.from());
            quarter.begun++;
            quarter.see(leasedUntil.size(), takenUntil.size());
        }
        if (!lease.until().isBefore(from) && lease.until().isBefore(to)) {
            quarter(lease.until()).end(lease);
        }
    }

    void addTurnedAway(Instant when) {
        if (!when.isBefore(from) && when.isBefore(to)) {
            quarter(when).turnedAway++;
        }
    }

    /** What was counted, once all leases were added. */
    List<PoolUse> uses() {
        advance(to);
        List<PoolUse> uses = new ArrayList<>();
        quarters.forEach((begin, quarter) -> uses.add(quarter.use(site, pool, begin)));
        return uses;
    }

    /** Every quarter that begins on the way begins with what is taken then. */
    private void advance(Instant next) {
        Instant begin = at.isBefore(from) ? from : PoolUse.quarterOf(at).plus(PoolUse.LENGTH);
        for (;
                !begin.isAfter(next) && begin.isBefore(to) && !takenUntil.isEmpty();
                begin = begin.plus(PoolUse.LENGTH)) {
            release(begin);
            if (!takenUntil.isEmpty()) {
                quarter(begin).see(leasedUntil.size(), takenUntil.size());
            }
        }
        release(next);
        at = next;
    }

    private void release(Instant now) {
        release(leasedUntil, now);
        release(takenUntil, now);
    }

    private static void release(PriorityQueue<Instant> ends, Instant now) {
        while (!ends.isEmpty() && !ends.peek().isAfter(now)) {
            ends.remove();
        }
    }

    private Quarter quarter(Instant instant) {
        return quarters.computeIfAbsent(PoolUse.quarterOf(instant), begin -> new Quarter());
    }

    private static final class Quarter {
        private int mostLeased;
        private int mostTaken;
        private int begun;
        private int unconfirmed;
        private int turnedAway;
        private final Map<String, LeaseTime> rules = new TreeMap<>();

        void see(int leased, int taken) {
            mostLeased = Math.max(mostLeased, leased);
            mostTaken = Math.max(mostTaken, taken);
        }

        void end(Lease lease) {
            unconfirmed += lease.isConfirmed() ? 0 : 1;
            Instant heardAt = lease.heardAt() == null ? lease.from() : lease.heardAt();
            LeaseTime time = new LeaseTime(
                    Duration.between(lease.from(), lease.until()), Duration.between(heardAt, lease.until()));
            rules.merge(lease.rule(), time, LeaseTime::plus);
        }

        PoolUse use(SiteId site, PoolId pool, Instant begin) {
            return new PoolUse(site, pool, begin, mostLeased, mostTaken, begun, unconfirmed, turnedAway, rules);
        }
    }
}
