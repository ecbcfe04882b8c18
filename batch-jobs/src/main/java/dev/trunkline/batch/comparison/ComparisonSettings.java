package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.TimeRange;
import java.time.Duration;

/**
 * How comparisons work. One that goes on keeps the ranges that it began with.
 *
 * @param ranges into how many ranges of time a period is split at least
 * @param longestRange no range is longer, which bounds what a part holds and what a kill costs
 * @param sideBySide how many ranges are worked on at once
 * @param pageSize how many visits or responses are read at once
 * @param takeOverAfter how long a running comparison must have shown no sign of life before a node takes it for dead and goes on
 *     with it; zero where only one node can reach the store
 */
public record ComparisonSettings(
        int ranges,
        Duration longestRange,
        int sideBySide,
        int pageSize,
        Duration takeOverAfter,
        StorePatience patience) {
    public static final ComparisonSettings DEFAULT = new ComparisonSettings(
            8, Duration.ofDays(7), 4, 500, Duration.ZERO, new StorePatience(6, Duration.ofMillis(250)));

    public ComparisonSettings {
        if (ranges < 1 || sideBySide < 1 || pageSize < 1) {
            throw new IllegalArgumentException("ranges, sideBySide and pageSize must be at least 1, but were " + ranges
                    + ", " + sideBySide + " and " + pageSize);
        }
        if (!longestRange.isPositive() || takeOverAfter.isNegative()) {
            throw new IllegalArgumentException("longestRange must be positive and takeOverAfter not negative, but were "
                    + longestRange + " and " + takeOverAfter);
        }
    }

    int ranges(TimeRange period) {
        long needed = Duration.between(period.from(), period.to()).dividedBy(longestRange) + 1;
        return Math.toIntExact(Math.max(ranges, needed));
    }
}
