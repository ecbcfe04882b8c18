package dev.trunkline.rules.table;

import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Vocabulary;
import java.util.List;

/** What a rule says, however it is written: equal for rules that say the same, also where a spreadsheet made 0.1 of 0.10. */
final class RuleMeaning {
    private RuleMeaning() {}

    static String of(Vocabulary vocabulary, CheckedRule rule) {
        List<Condition> parts = CanonicalDrl.parts(vocabulary, rule.condition()).stream()
                .map(RuleMeaning::plain)
                .toList();
        List<Action> actions = rule.actions().stream().map(RuleMeaning::plain).toList();
        return CanonicalDrl.of(
                vocabulary,
                new CheckedRule(
                        rule.name(),
                        rule.priority(),
                        new Condition.All(parts),
                        actions,
                        rule.line(),
                        rule.start(),
                        rule.end()));
    }

    private static Condition plain(Condition part) {
        return switch (part) {
            case Condition.NumberIs is ->
                new Condition.NumberIs(
                        is.operand(), is.comparison(), is.number().stripTrailingZeros());
            case Condition.NumberIn in ->
                new Condition.NumberIn(
                        in.operand(),
                        in.negated(),
                        in.numbers().stream()
                                .map(number -> number.stripTrailingZeros())
                                .toList());
            default -> part;
        };
    }

    private static Action plain(Action action) {
        return action instanceof Action.Qualified qualified
                ? new Action.Qualified(qualified.qualified(), qualified.value().stripTrailingZeros())
                : action;
    }
}
