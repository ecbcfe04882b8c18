package dev.trunkline.core.comparison;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What visitors would have asked of a pool.
 *
 * @param peak the most numbers wanted at once, be there so many or not
 * @param peakAt the first minute in which they were; null when nobody wanted one
 * @param turnedAway visitors who would have found every number of the pool held
 */
public record PoolLoad(long peak, @Nullable Instant peakAt, long turnedAway) {
    PoolLoad(long peak, long minute, long turnedAway) {
        this(peak, peak == 0 ? null : Instant.EPOCH.plus(minute, ChronoUnit.MINUTES), turnedAway);
    }
}
