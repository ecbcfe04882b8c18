package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.List;

/**
 * A rule of the mix. The rules of a stage stand in the order of their strength.
 *
 * @param place in its stage, from 0
 * @param action the call on {@code decide}
 * @param outcome the text that the action names; empty when it passes on what the visit is tagged with
 */
record MixRule(RuleStage stage, int place, List<MixCheck> checks, String action, String outcome) {
    MixRule {
        checks = List.copyOf(checks);
    }

    String name() {
        return stage.key() + " " + place;
    }
}
