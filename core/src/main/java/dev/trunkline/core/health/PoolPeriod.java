package dev.trunkline.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a pool was used over some time.
 *
 * @param peak the most numbers that were leased or in quarantine at once
 * @param peakAt the quarter in which that was so first; null when none was ever taken
 * @param peakFor for how many quarters in a row it was reached then
 * @param turnedAway how many visitors saw the overflow number
 * @param unconfirmed how many leases ended without their page ever being heard of
 */
public record PoolPeriod(
        int peak,
        @Nullable Instant peakAt,
        Duration peakFor,
        int begun,
        int turnedAway,
        int unconfirmed,
        Map<String, LeaseTime> rules) {
    public PoolPeriod {
        rules = Map.copyOf(rules);
    }

    /**
     * Adds up.
     *
     * @param uses of one pool, oldest first
     */
    public static PoolPeriod of(List<PoolUse> uses) {
        int peak = uses.stream().mapToInt(PoolUse::mostTaken).max().orElse(0);
        Map<String, LeaseTime> rules = new TreeMap<>();
        uses.forEach(use -> use.rules().forEach((rule, time) -> rules.merge(rule, time, LeaseTime::plus)));
        Instant peakAt = peak == 0
                ? null
                : uses.stream()
                        .filter(use -> use.mostTaken() == peak)
                        .map(PoolUse::from)
                        .findFirst()
                        .orElse(null);
        return new PoolPeriod(
                peak,
                peakAt,
                peakFor(uses, peak, peakAt),
                uses.stream().mapToInt(PoolUse::begun).sum(),
                uses.stream().mapToInt(PoolUse::turnedAway).sum(),
                uses.stream().mapToInt(PoolUse::unconfirmed).sum(),
                rules);
    }

    private static Duration peakFor(List<PoolUse> uses, int peak, @Nullable Instant peakAt) {
        Duration length = Duration.ZERO;
        for (PoolUse use : uses) {
            if (peakAt != null && use.mostTaken() == peak && use.from().equals(peakAt.plus(length))) {
                length = length.plus(PoolUse.LENGTH);
            }
        }
        return length;
    }

    /** The share of the visitors who asked for a number and saw the overflow number; 0 when nobody asked. */
    public double turnedAwayShare() {
        return begun + turnedAway == 0 ? 0 : (double) turnedAway / (begun + turnedAway);
    }
}
