package dev.trunkline.core.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of what people edit, at one moment.
 *
 * @param draft null when there is none; then what is in force was inspected
 * @param inForce the number of the version in force; 0 before the first. Above {@code draft.basedOn()} when another version was
 *     published since the draft was begun, which publishing the draft would undo
 * @param reviewRequired whether the site wants an approval by somebody who did not write the draft
 * @param compiles whether the rules could be compiled; if not, the problems are the checks' alone and no test ran
 * @param problems of the checks and of lint, errors first
 * @param tests the results of the rule set's own tests in the order of their file
 * @param obstacles why it can't be published now; empty when it can
 */
public record RuleInspection(
        @Nullable RuleDraft draft,
        int inForce,
        boolean reviewRequired,
        boolean compiles,
        List<RuleProblem> problems,
        List<RuleTestResult> tests,
        List<Obstacle> obstacles) {
    public RuleInspection {
        problems = List.copyOf(problems);
        tests = List.copyOf(tests);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether it can be published now. */
    public boolean publishable() {
        return obstacles.isEmpty();
    }

    /** What stands in the way of a version. */
    public enum Obstacle {
        /** There is no draft, or it says what is in force. */
        UNCHANGED,
        /** A check or lint found an error. */
        ERRORS,
        TESTS_FAILED,
        REVIEW_MISSING
    }
}
