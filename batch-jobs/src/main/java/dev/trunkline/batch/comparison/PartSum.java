package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.RangeSteps;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonPart;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.number.Numbers;
import java.time.InstantSource;
import java.util.List;

/** Adds the parts of a comparison up to its report. */
final class PartSum {
    private static final String ALL = "all";

    private final Comparisons comparisons;
    private final Numbers numbers;
    private final CompiledSides sides;
    private final InstantSource clock;

    PartSum(Comparisons comparisons, Numbers numbers, CompiledSides sides, InstantSource clock) {
        this.comparisons = comparisons;
        this.numbers = numbers;
        this.sides = sides;
        this.clock = clock;
    }

    /** The names of the ranges. */
    static List<String> ranges(Comparison comparison, int count) {
        return RangeSteps.names(CompareRange.NAME, CompareRange.period(comparison), count);
    }

    /** Forgets the parts. */
    void discard(Comparison comparison, int count) {
        ranges(comparison, count).forEach(range -> comparisons.removePart(comparison.id(), range));
    }

    /** Writes the report; the parts are needed no longer. */
    void complete(Comparison comparison, int count) {
        ComparisonPart whole = ComparisonPart.empty(comparison.id(), ALL);
        for (String range : ranges(comparison, count)) {
            whole = whole.plus(comparisons
                    .part(comparison.id(), range)
                    .orElseThrow(() -> new IllegalStateException("The part of " + range + " is missing")));
        }
        ComparisonReport report = ComparisonReport.of(
                whole, numbers.pools(comparison.request().site()), sides.findings(comparison, whole.seen()));
        comparisons.save(comparison.completed(report, whole.failure(), clock.instant()));
        discard(comparison, count);
    }
}
