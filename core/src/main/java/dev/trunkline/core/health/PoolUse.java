package dev.trunkline.core.health;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a pool was used in a quarter of an hour. Derived from leases and decisions, so it can be derived again.
 *
 * @param from when the quarter began
 * @param mostLeased the most numbers that were leased at once
 * @param mostTaken the most that were leased or in quarantine at once
 * @param begun how many leases began
 * @param unconfirmed how many leases ended without their page ever being heard of
 * @param turnedAway how many visitors saw the overflow number
 * @param rules of the leases that ended, by the number rule that asked
 */
public record PoolUse(
        SiteId site,
        PoolId pool,
        Instant from,
        int mostLeased,
        int mostTaken,
        int begun,
        int unconfirmed,
        int turnedAway,
        Map<String, LeaseTime> rules) {
    public static final Duration LENGTH = Duration.ofMinutes(15);

    public PoolUse {
        rules = Map.copyOf(rules);
    }

    /** The beginning of the quarter that the instant is in. */
    public static Instant quarterOf(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), LENGTH.toSeconds()) * LENGTH.toSeconds());
    }
}
