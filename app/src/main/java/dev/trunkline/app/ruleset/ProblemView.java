package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleTestResult;

/** A problem, with its stage as the URL names it. */
public record ProblemView(
        String stage, int line, int column, String rule, String severity, String code, String message) {
    /** The problem. */
    public static ProblemView of(RuleProblem problem) {
        return new ProblemView(
                problem.file().key(),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.severity().name(),
                problem.code(),
                problem.message());
    }

    /** A test that failed, where a page lists problems. */
    static ProblemView of(RuleTestResult failed) {
        RuleTestResult.Mismatch first = failed.mismatches().getFirst();
        return new ProblemView(
                RuleFile.TESTS.key(),
                failed.line(),
                0,
                failed.name(),
                RuleProblem.Severity.ERROR.name(),
                "test-failed",
                RuleRefusals.sentence(failed, first));
    }
}
