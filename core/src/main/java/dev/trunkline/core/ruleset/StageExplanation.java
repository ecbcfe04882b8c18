package dev.trunkline.core.ruleset;

import java.util.List;

/**
 * What every rule of a stage said.
 *
 * @param winner the rule that decided; empty when none matched
 * @param rules the strongest first
 */
public record StageExplanation(RuleStage stage, String winner, List<RuleTrace> rules) {
    public StageExplanation {
        rules = List.copyOf(rules);
    }

    /**
     * What one rule said.
     *
     * @param condition the whole condition for a rule that matched, the first condition that failed for one that did not
     * @param seen the value that the failed condition saw; empty for a rule that matched
     * @param wanted the values that would have satisfied the failed condition, in words; empty for a rule that matched
     * @param lostTo the rule that decided in its place; empty unless it lost
     * @param reason why that one is stronger, in words; empty unless it lost
     */
    public record RuleTrace(
            String rule,
            int priority,
            Result result,
            String condition,
            String seen,
            String wanted,
            String lostTo,
            String reason) {}

    /** How a rule fared. */
    public enum Result {
        /** It matched and was the strongest. */
        FIRED,
        /** It matched, but a stronger rule decided. */
        LOST,
        /** A condition of it did not hold. */
        FAILED
    }
}
