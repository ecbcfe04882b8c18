package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleProblem;

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
}
