package dev.trunkline.rules.explain;

import dev.trunkline.core.ruleset.Explanation.SeenFact;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.StageExplanation.Result;
import dev.trunkline.core.ruleset.StageExplanation.RuleTrace;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Vocabulary;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Renders what the rules of a stage said. Drools has said which rules match; here is only told why. */
public final class StageExplainer {
    private StageExplainer() {}

    /** The fields of a fact that hold something, in the order of the vocabulary. */
    public static List<SeenFact> facts(Vocabulary vocabulary, Object fact) {
        return vocabulary.fields().stream()
                .map(field ->
                        new SeenFact(field.name(), field.reader().apply(fact).toString()))
                .filter(seen -> !seen.value().isEmpty())
                .toList();
    }

    /** The rule that decided the stage's first question, or the only one that was decided. */
    public static Optional<CheckedRule> winner(RuleStage stage, List<CheckedRule> rules, BitSet matching) {
        return deciding(stage, rules, matching).stream().findFirst();
    }

    /** Every rule with how it fared. */
    public static StageExplanation explain(RuleStage stage, List<CheckedRule> rules, Object fact, BitSet matching) {
        Set<CheckedRule> deciding = deciding(stage, rules, matching);
        List<RuleTrace> traces = IntStream.range(0, rules.size())
                .mapToObj(rank -> trace(rules.get(rank), fact, matching.get(rank), deciding))
                .toList();
        return new StageExplanation(
                stage, deciding.stream().findFirst().map(CheckedRule::name).orElse(""), traces);
    }

    /** For each thing that the stage decides, the strongest rule that matches and proposes it. */
    private static Set<CheckedRule> deciding(RuleStage stage, List<CheckedRule> rules, BitSet matching) {
        Set<CheckedRule> deciding = new LinkedHashSet<>();
        if (stage != RuleStage.CAMPAIGN) {
            matching.stream().limit(1).mapToObj(rules::get).forEach(deciding::add);
            return deciding;
        }
        for (ActionKind kind : ActionKind.of(stage)) {
            matching.stream()
                    .mapToObj(rules::get)
                    .filter(rule -> rule.actions().stream().anyMatch(action -> action.kind() == kind))
                    .findFirst()
                    .ifPresent(deciding::add);
        }
        return deciding;
    }

    private static RuleTrace trace(CheckedRule rule, Object fact, boolean matched, Set<CheckedRule> deciding) {
        if (!matched) {
            Failure failure = Failure.of(rule.condition(), fact);
            return new RuleTrace(
                    rule.name(),
                    rule.priority(),
                    Result.FAILED,
                    ConditionText.of(failure.condition()),
                    failure.seen(),
                    Wanted.by(failure.condition()),
                    "",
                    "");
        }
        String condition = ConditionText.of(rule.condition());
        if (deciding.contains(rule)) {
            return new RuleTrace(rule.name(), rule.priority(), Result.FIRED, condition, "", "", "", "");
        }
        CheckedRule winner = Strength.winnerOver(rule, deciding);
        return new RuleTrace(
                rule.name(),
                rule.priority(),
                Result.LOST,
                condition,
                "",
                "",
                winner.name(),
                Strength.reason(winner, rule));
    }
}
