package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what was found. */
final class Findings {
    private final List<RuleProblem> found = new ArrayList<>();

    void error(RuleStage stage, CheckedRule rule, LintCode code, String message) {
        add(stage.file(), rule.line(), rule.name(), Severity.ERROR, code, message);
    }

    void warning(RuleStage stage, CheckedRule rule, LintCode code, String message) {
        add(stage.file(), rule.line(), rule.name(), Severity.WARNING, code, message);
    }

    /** A finding outside of rules; line 0 for the whole file. */
    void warning(RuleFile file, int line, LintCode code, String message) {
        add(file, line, "", Severity.WARNING, code, message);
    }

    private void add(RuleFile file, int line, String rule, Severity severity, LintCode code, String message) {
        found.add(new RuleProblem(file, line, line == 0 ? 0 : 1, rule, severity, code.code(), message));
    }

    /** Errors first, so that the limit never hides them; then by file and line. */
    List<RuleProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing(RuleProblem::severity)
                        .thenComparing(RuleProblem::file)
                        .thenComparingInt(RuleProblem::line))
                .limit(Limits.PROBLEMS)
                .toList();
    }
}
