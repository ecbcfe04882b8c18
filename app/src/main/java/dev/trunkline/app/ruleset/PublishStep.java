package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleDraft.Review;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleInspection.Obstacle;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleTestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A step on the way from a draft to a version.
 *
 * @param word which of the step's sentences holds
 * @param count what the sentence counts; the same for total
 * @param who whom the sentence names; empty when nobody
 * @param link where the step is taken, below the site; empty for one that is taken here
 */
record PublishStep(State state, String word, long count, long total, String who, String link) {
    /** Where the draft stands at a step. */
    enum State {
        DONE,
        NOW,
        FAIL,
        OPEN
    }

    static List<PublishStep> of(RuleInspection inspection) {
        List<PublishStep> steps = new ArrayList<>();
        steps.add(check(inspection));
        steps.add(tests(inspection));
        steps.add(new PublishStep(State.OPEN, "compare", 0, 0, "", "comparisons"));
        boolean ready = steps.getFirst().state() == State.DONE && steps.get(1).state() != State.FAIL;
        if (inspection.reviewRequired()) {
            steps.add(review(inspection, ready));
        }
        steps.add(simple("publish", inspection.publishable() ? State.NOW : State.OPEN));
        return steps;
    }

    private static PublishStep check(RuleInspection inspection) {
        long errors = count(inspection, Severity.ERROR);
        long warnings = count(inspection, Severity.WARNING);
        if (errors > 0) {
            String file = inspection.problems().getFirst().file().key();
            return new PublishStep(State.FAIL, "checkErrors", errors, 0, "", "rules/" + file);
        }
        return warnings > 0
                ? new PublishStep(State.DONE, "checkWarnings", warnings, 0, "", "")
                : simple("check", State.DONE);
    }

    private static PublishStep tests(RuleInspection inspection) {
        int total = inspection.tests().size();
        if (!inspection.compiles()) {
            return simple("tests", State.OPEN);
        }
        if (total == 0) {
            return new PublishStep(State.OPEN, "testsNone", 0, 0, "", "rules/tests");
        }
        long passed = inspection.tests().stream().filter(RuleTestResult::passed).count();
        return passed == total
                ? new PublishStep(State.DONE, "testsPassed", passed, total, "", "")
                : new PublishStep(State.FAIL, "testsFailed", total - passed, total, "", "rules/tests");
    }

    private static PublishStep review(RuleInspection inspection, boolean ready) {
        Review review = inspection.draft() == null ? null : inspection.draft().review();
        if (review != null) {
            return new PublishStep(State.DONE, "reviewed", 0, 0, review.by(), "");
        }
        boolean changed = !inspection.obstacles().contains(Obstacle.UNCHANGED);
        return new PublishStep(ready && changed ? State.NOW : State.OPEN, "review", 0, 0, "", "rules/draft");
    }

    private static PublishStep simple(String word, State state) {
        return new PublishStep(state, word, 0, 0, "", "");
    }

    private static long count(RuleInspection inspection, Severity severity) {
        return inspection.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
