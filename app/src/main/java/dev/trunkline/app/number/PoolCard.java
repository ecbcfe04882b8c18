package dev.trunkline.app.number;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.health.LeaseTime;
import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.health.PoolPeriod;
import dev.trunkline.core.health.PoolUse;
import dev.trunkline.core.number.NumberPool;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A pool, its use now and in the last days.
 *
 * @param exhaustedIn in minutes; below 0 when the use does not grow
 * @param peakAt empty when no number was ever taken
 * @param overflow empty when the pool has none
 * @param upTo until when the history is known; empty before the first time
 */
record PoolCard(
        String id,
        String name,
        int size,
        int leased,
        int quarantined,
        int taken,
        int percent,
        boolean alarm,
        long exhaustedIn,
        int peak,
        String peakAt,
        long peakMinutes,
        int begun,
        int turnedAway,
        String turnedAwayPercent,
        int unconfirmed,
        String unconfirmedPercent,
        String overflow,
        int outOfUse,
        String upTo,
        UseChart chart,
        List<RuleTime> rules) {
    static PoolCard of(
            NumberPool pool,
            PoolNow now,
            List<PoolUse> uses,
            String overflow,
            String upTo,
            UseChart chart,
            SiteTimes times) {
        PoolPeriod past = PoolPeriod.of(uses);
        Duration exhaustedIn = now.exhaustedIn();
        Instant peakAt = past.peakAt();
        return new PoolCard(
                pool.id().key(),
                pool.name(),
                now.size(),
                now.leased(),
                now.quarantined(),
                now.taken(),
                now.size() == 0 ? 100 : 100 * now.taken() / now.size(),
                now.isAlarming(),
                exhaustedIn == null ? -1 : exhaustedIn.toMinutes(),
                past.peak(),
                peakAt == null ? "" : times.brief(peakAt),
                past.peakFor().toMinutes(),
                past.begun(),
                past.turnedAway(),
                percent(past.turnedAwayShare()),
                past.unconfirmed(),
                percent(past.begun() == 0 ? 0 : Math.min(1, (double) past.unconfirmed() / past.begun())),
                overflow,
                pool.numbers().size() - now.size(),
                upTo,
                chart,
                past.rules().entrySet().stream()
                        .map(rule -> RuleTime.of(rule.getKey(), rule.getValue()))
                        .sorted(Comparator.comparingLong(RuleTime::wasted)
                                .reversed()
                                .thenComparing(RuleTime::rule))
                        .toList());
    }

    static String percent(double share) {
        return share > 0 && share < 0.001 ? "<0.1%" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /**
     * How long the leases of a rule lasted, in minutes.
     *
     * @param rule empty for leases from before it was kept
     */
    record RuleTime(String rule, long leased, long wasted, int percent) {
        static RuleTime of(String rule, LeaseTime time) {
            long leased = time.leased().toMillis();
            return new RuleTime(
                    rule,
                    time.leased().toMinutes(),
                    time.wasted().toMinutes(),
                    leased == 0 ? 0 : (int) (100 * time.wasted().toMillis() / leased));
        }
    }
}
