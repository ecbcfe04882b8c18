package dev.trunkline.core.ruleset;

/**
 * What is wrong with a rule text, where, and what would be right.
 *
 * @param line from 1; 0 when the problem is the file's
 * @param column from 1; 0 when the problem is the line's
 * @param rule empty outside a rule
 * @param code stable, such as {@code unknown-field}; docs/rules.md lists them
 * @param message says what to change
 */
public record RuleProblem(
        RuleFile file, int line, int column, String rule, Severity severity, String code, String message) {
    /** Whether it stops the text from being published. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
