package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRule;
import java.util.Map;
import java.util.stream.Collectors;

/** What people read of rules that are compared with one another. */
final class LintText {
    private LintText() {}

    /** What the rules of a stage look at. */
    static String fact(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION ? "response" : "visit";
    }

    static String duplicate(CheckedRule twin) {
        return "Rule " + named(twin) + " has the same conditions and decides the same: remove this one.";
    }

    static String conflicting(CheckedRule rival, CheckedRule rule) {
        String order = rival.specificity() == rule.specificity() ? "its name" : "the number of its conditions";
        return "Rule " + named(rival)
                + " has the same conditions and the same salience but decides something else, and only " + order
                + " puts it first: give one of the two another salience, change a condition, or remove one.";
    }

    static String shadowed(String fact, Map<ActionKind, CheckedRule> winners, boolean whole) {
        String who = winners.values().stream().distinct().map(LintText::named).collect(Collectors.joining(" and "));
        boolean several = winners.values().stream().distinct().count() > 1;
        String what = whole
                ? "This rule never wins"
                : "Its " + winners.keySet().stream().map(ActionKind::word).collect(Collectors.joining(" and "))
                        + " never counts";
        return what + ": " + (several ? "the stronger rules " : "the stronger rule ") + who
                + (several ? " match every " : " matches every ") + fact
                + " that it matches. Give it a higher salience, narrow the stronger rule, or remove it.";
    }

    static String subsumed(String fact, CheckedRule wider, String strength) {
        return "This rule changes nothing: the " + strength + " rule " + named(wider) + " matches every " + fact
                + " that it matches and decides the same. Remove it, or decide something else.";
    }

    private static String named(CheckedRule rule) {
        return '"' + rule.name() + "\" (line " + rule.line() + ')';
    }
}
