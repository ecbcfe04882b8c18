package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import java.util.ArrayList;
import java.util.List;

/** The problems of one text, in the order in which they were found. */
final class Problems {
    private final RuleFile file;
    private final List<RuleProblem> found = new ArrayList<>();
    private String rule = "";

    Problems(RuleFile file) {
        this.file = file;
    }

    /** The rule that the next problems belong to; empty outside of rules. */
    void enter(String ruleName) {
        rule = ruleName;
    }

    void error(Token at, String code, String message) {
        add(at.line(), at.column(), Severity.ERROR, code, message);
    }

    void error(int line, int column, String code, String message) {
        add(line, column, Severity.ERROR, code, message);
    }

    void warning(Token at, String code, String message) {
        add(at.line(), at.column(), Severity.WARNING, code, message);
    }

    void warning(int line, int column, String code, String message) {
        add(line, column, Severity.WARNING, code, message);
    }

    private void add(int line, int column, Severity severity, String code, String message) {
        if (found.size() < Limits.PROBLEMS) {
            found.add(new RuleProblem(file, line, column, rule, severity, code, message));
        }
    }

    boolean areFull() {
        return found.size() >= Limits.PROBLEMS;
    }

    List<RuleProblem> all() {
        return List.copyOf(found);
    }
}
