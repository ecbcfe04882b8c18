package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.StageExplanation.Result;
import dev.trunkline.core.ruleset.StageExplanation.RuleTrace;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the rules of one stage said, for a page to show.
 *
 * @param stage its key, such as {@code channel}
 * @param winner the rule that decided; empty when none matched
 * @param over the rules that lost to it, in one text; empty when none did
 * @param matched the rules that fired or lost, the strongest first; the same for failed
 */
public record StageView(String stage, String winner, String over, List<RuleTrace> matched, List<RuleTrace> failed) {
    public StageView {
        matched = List.copyOf(matched);
        failed = List.copyOf(failed);
    }

    /** The stage as pages show it. */
    public static StageView of(StageExplanation stage) {
        return new StageView(
                stage.stage().key(),
                stage.winner(),
                stage.rules().stream()
                        .filter(rule ->
                                rule.result() == Result.LOST && rule.lostTo().equals(stage.winner()))
                        .map(RuleTrace::rule)
                        .collect(Collectors.joining(", ")),
                stage.rules().stream()
                        .filter(rule -> rule.result() != Result.FAILED)
                        .toList(),
                stage.rules().stream()
                        .filter(rule -> rule.result() == Result.FAILED)
                        .toList());
    }
}
