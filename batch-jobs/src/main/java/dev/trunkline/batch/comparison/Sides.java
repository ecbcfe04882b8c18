package dev.trunkline.batch.comparison;

import dev.trunkline.core.ruleset.RuleBase;
import java.util.List;

/** The compiled rules of both sides. */
record Sides(RuleBase base, RuleBase candidate) {
    List<RuleBase> both() {
        return List.of(base, candidate);
    }
}
