package dev.trunkline.core.ruleset;

import java.util.List;

/** A rule set was not compiled, because of these problems. Nothing of it ran. */
public final class RuleSetRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleSetRejectedException(List<RuleProblem> problems) {
        super(problems.size() + " problems, the first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
