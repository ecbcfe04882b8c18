package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.Comparisons;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Adds up what the ranges of the comparisons on this node have read, so that people can watch and other nodes know that it goes on.
 * Thread-safe. */
final class ComparisonProgress {
    private final Comparisons comparisons;
    private final StorePatience patience;
    private final InstantSource clock;
    private final Map<ComparisonId, Map<String, Read>> ranges = new HashMap<>();

    ComparisonProgress(Comparisons comparisons, StorePatience patience, InstantSource clock) {
        this.comparisons = comparisons;
        this.patience = patience;
        this.clock = clock;
    }

    /** What a range has read so far. */
    synchronized void tell(ComparisonId comparison, String range, long visits, long responses) {
        Map<String, Read> known = ranges.computeIfAbsent(comparison, id -> new HashMap<>());
        known.put(range, new Read(visits, responses));
        Read all = known.values().stream().reduce(new Read(0, 0), Read::plus);
        patience.run(() -> comparisons.tellRead(comparison, all.visits(), all.responses(), clock.instant()));
    }

    synchronized void end(ComparisonId comparison) {
        ranges.remove(comparison);
    }

    private record Read(long visits, long responses) {
        Read plus(Read other) {
            return new Read(visits + other.visits, responses + other.responses);
        }
    }
}
