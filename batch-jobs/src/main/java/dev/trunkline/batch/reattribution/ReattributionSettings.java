package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.StorePatience;
import java.time.Duration;

/**
 * How runs work. A run that goes on keeps the ranges that it began with.
 *
 * @param ranges into how many ranges of time a period is split; so many threads judge side by side
 * @param chunkSize responses between two saved positions
 * @param takeOverAfter how long a running run must have shown no sign of life before a node takes it for dead and goes on with it;
 *     zero where only one node can reach the store
 */
public record ReattributionSettings(int ranges, int chunkSize, Duration takeOverAfter, StorePatience patience) {
    public static final ReattributionSettings DEFAULT =
            new ReattributionSettings(4, 200, Duration.ZERO, new StorePatience(6, Duration.ofMillis(250)));

    public ReattributionSettings {
        if (ranges < 1 || chunkSize < 1) {
            throw new IllegalArgumentException(
                    "ranges and chunkSize must be at least 1, but were " + ranges + " and " + chunkSize);
        }
        if (takeOverAfter.isNegative()) {
            throw new IllegalArgumentException("takeOverAfter must not be negative, but was " + takeOverAfter);
        }
    }
}
