package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.source.NamedLists;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of one stage, as Drools asks them. Thread-safe. */
public final class StageRules {
    private static final long[] NOTHING_ANSWERED = {};

    private final RuleStage stage;
    private final List<CheckedRule> strongestFirst;
    private final @Nullable StageNetwork network;

    private StageRules(RuleStage stage, List<CheckedRule> strongestFirst, @Nullable StageNetwork network) {
        this.stage = stage;
        this.strongestFirst = strongestFirst;
        this.network = network;
    }

    /**
     * Builds the rules of a file that has no errors, for facts of which nothing is answered before.
     *
     * @param lists the shipped lists, with the site's own
     */
    public static StageRules of(CheckedFile file, NamedLists lists) {
        return of(file, lists, null);
    }

    /**
     * Builds the rules of a file that has no errors.
     *
     * @param ofVisit where the visit's texts are asked for several stages; null when this one asks all itself
     */
    static StageRules of(CheckedFile file, NamedLists lists, @Nullable VisitTests ofVisit) {
        List<CheckedRule> rules =
                file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).toList();
        RuleStage stage = file.vocabulary().stage();
        return rules.isEmpty()
                ? new StageRules(stage, rules, null)
                : new StageRules(stage, rules, StageNetwork.of(stage, StageModel.of(rules, lists, ofVisit)));
    }

    /** The rules, the strongest first: a rule's place is its rank. */
    public List<CheckedRule> strongestFirst() {
        return strongestFirst;
    }

    /** The ranks of the rules that match a fact of the stage. */
    public BitSet matching(Object fact) {
        return matching(fact, NOTHING_ANSWERED);
    }

    /**
     * The ranks of the rules that match a fact of the stage.
     *
     * @param visitHits what was answered of its visit for all stages
     */
    BitSet matching(Object fact, long[] visitHits) {
        return network == null ? new BitSet() : network.ask(fact, visitHits);
    }

    /** All names that the rules propose for this, in the order of the alphabet. */
    Set<String> names(ActionKind kind) {
        return strongestFirst.stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.kind() == kind && action instanceof Action.Name)
                .map(action -> ((Action.Name) action).value())
                .filter(Action.Literal.class::isInstance)
                .map(value -> ((Action.Literal) value).text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules say of a fact, given those that match. */
    StageVerdict verdict(Object fact, BitSet matching) {
        return new StageVerdict(stage, strongestFirst, fact, matching);
    }
}
