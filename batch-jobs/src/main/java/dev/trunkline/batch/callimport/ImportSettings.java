package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.StorePatience;
import java.time.Duration;

/**
 * How imports work.
 *
 * @param chunkSize rows between two saved positions
 * @param sideBySide in how many parts a chunk is judged and stored at once
 * @param takeOverAfter how long a running import must have shown no sign of life before a node takes it for dead and goes on with it;
 *     zero where only one node can reach the store
 */
public record ImportSettings(int chunkSize, int sideBySide, Duration takeOverAfter, StorePatience patience) {
    public static final ImportSettings DEFAULT =
            new ImportSettings(4_000, 2, Duration.ZERO, new StorePatience(6, Duration.ofMillis(250)));

    public ImportSettings {
        if (chunkSize < 1 || sideBySide < 1) {
            throw new IllegalArgumentException(
                    "chunkSize and sideBySide must be at least 1, but were " + chunkSize + " and " + sideBySide);
        }
        if (takeOverAfter.isNegative()) {
            throw new IllegalArgumentException("takeOverAfter must not be negative, but was " + takeOverAfter);
        }
    }
}
