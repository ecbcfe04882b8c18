package dev.trunkline.batch.reattribution;

import java.time.Duration;

/**
 * How runs work. A run that goes on keeps the ranges that it began with.
 *
 * @param ranges into how many ranges of time a period is split; so many threads judge side by side
 * @param chunkSize responses between two saved positions
 * @param takeOverAfter how long a running run must have shown no sign of life before a node takes it for dead and goes on with it;
 *     zero where only one node can reach the store
 * @param retries how often a read or write is tried again while the store does not answer
 * @param firstRetryAfter the wait before the first of them; each further wait is twice as long
 */
public record ReattributionSettings(
        int ranges, int chunkSize, Duration takeOverAfter, int retries, Duration firstRetryAfter) {
    public static final ReattributionSettings DEFAULT =
            new ReattributionSettings(4, 200, Duration.ZERO, 6, Duration.ofMillis(250));

    public ReattributionSettings {
        if (ranges < 1 || chunkSize < 1 || retries < 0) {
            throw new IllegalArgumentException(
                    "ranges and chunkSize must be at least 1 and retries not negative, but were " + ranges + ", "
                            + chunkSize + " and " + retries);
        }
        if (takeOverAfter.isNegative() || !firstRetryAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "takeOverAfter must not be negative and firstRetryAfter positive, but were " + takeOverAfter
                            + " and " + firstRetryAfter);
        }
    }
}
