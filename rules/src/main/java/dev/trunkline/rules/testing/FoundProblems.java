package dev.trunkline.rules.testing;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.rules.language.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of a tests file as they are found. */
final class FoundProblems {
    private final List<RuleProblem> found = new ArrayList<>();
    private int errors;

    void error(int line, String code, String message) {
        errors++;
        if (errors <= Limits.PROBLEMS) {
            found.add(new RuleProblem(RuleFile.TESTS, line, 0, "", Severity.ERROR, code, message));
        }
    }

    void warning(int line, String code, String message) {
        found.add(new RuleProblem(RuleFile.TESTS, line, 0, "", Severity.WARNING, code, message));
    }

    int errors() {
        return errors;
    }

    boolean areFull() {
        return errors >= Limits.PROBLEMS;
    }

    /** Errors before warnings, so that the limit never hides what stops the file. */
    List<RuleProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing(RuleProblem::severity))
                .limit(Limits.PROBLEMS)
                .toList();
    }
}
