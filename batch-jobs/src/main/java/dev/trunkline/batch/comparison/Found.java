package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.Comparisons;

/** A comparison that its job says there is. */
final class Found {
    private Found() {}

    static Comparison in(Comparisons comparisons, String id) {
        return comparisons
                .find(new ComparisonId(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no comparison " + id + "."));
    }
}
