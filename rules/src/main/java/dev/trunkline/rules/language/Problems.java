package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The problems of one text, in the order in which they were found. A warning never takes the place of an error, however many there
 * are, and no author's text makes a message long. Not thread-safe.
 */
public final class Problems {
    private static final int LONGEST_MESSAGE = 1_000;

    private final RuleFile file;
    private final List<RuleProblem> found = new ArrayList<>();
    private String rule = "";
    private int errors;
    private int warnings;

    public Problems(RuleFile file) {
        this.file = file;
    }

    /** The rule that the next problems belong to; empty outside of rules. */
    void enter(String ruleName) {
        rule = ruleName;
    }

    void error(Token at, String code, String message) {
        add(at.line(), at.column(), Severity.ERROR, code, message);
    }

    /** Notes what keeps the text from being published. */
    public void error(int line, int column, String code, String message) {
        add(line, column, Severity.ERROR, code, message);
    }

    void warning(Token at, String code, String message) {
        add(at.line(), at.column(), Severity.WARNING, code, message);
    }

    /** Notes what its author should know. */
    public void warning(int line, int column, String code, String message) {
        add(line, column, Severity.WARNING, code, message);
    }

    private void add(int line, int column, Severity severity, String code, String message) {
        int sameKind = severity == Severity.ERROR ? ++errors : ++warnings;
        if (sameKind <= Limits.PROBLEMS) {
            String said = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
            found.add(new RuleProblem(file, line, column, rule, severity, code, said));
        }
    }

    /** How many errors were noted. */
    public int errors() {
        return errors;
    }

    /** Whether reading on is of no use, because no further error would be shown. */
    public boolean areFull() {
        return errors >= Limits.PROBLEMS;
    }

    /** At most 50; where there are more, errors before warnings. */
    public List<RuleProblem> all() {
        return found.size() <= Limits.PROBLEMS
                ? List.copyOf(found)
                : found.stream()
                        .sorted(Comparator.comparing(RuleProblem::severity))
                        .limit(Limits.PROBLEMS)
                        .toList();
    }
}
