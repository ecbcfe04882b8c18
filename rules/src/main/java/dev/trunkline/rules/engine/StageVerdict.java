package dev.trunkline.rules.engine;

import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.rules.explain.StageExplainer;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRule;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of a stage said of a fact.
 *
 * @param rules the strongest first
 * @param matching the places of those that match
 */
record StageVerdict(RuleStage stage, List<CheckedRule> rules, Object fact, BitSet matching) {
    private Stream<CheckedRule> matched() {
        return matching.stream().mapToObj(rules::get);
    }

    /** The text that the strongest rule with such an action proposes. */
    Optional<String> text(ActionKind kind) {
        return matched()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.kind() == kind)
                .findFirst()
                .map(action -> ((Action.Name) action).value().of(fact));
    }

    /** The name of the rule that decided; empty when none matched. */
    String winner() {
        return StageExplainer.winner(stage, rules, matching)
                .map(CheckedRule::name)
                .orElse("");
    }

    List<NumberProposal> proposals() {
        return matched()
                .flatMap(rule -> rule.actions().stream().map(action -> proposal(rule.name(), action)))
                .toList();
    }

    private static NumberProposal proposal(String rule, Action action) {
        return switch (action) {
            case Action.Pool pool -> new NumberProposal.FromPool(rule, pool.pool());
            case Action.Number number -> new NumberProposal.Fixed(rule, number.number());
            case Action.Name n -> throw new IllegalStateException(rule + " names a text where a number is asked for");
            case Action.Qualified q -> throw new IllegalStateException(rule + " qualifies where a number is asked for");
        };
    }

    Qualification qualification() {
        return matched()
                .findFirst()
                .map(rule -> {
                    Action.Qualified said = (Action.Qualified) rule.actions().getFirst();
                    return new Qualification(said.qualified(), said.value(), rule.name());
                })
                .orElse(Qualification.NONE);
    }

    StageExplanation explained() {
        return StageExplainer.explain(stage, rules, fact, matching);
    }
}
