package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;

/** The rules of all stages, by whatever engine. */
@FunctionalInterface
interface FourStages {
    /** Begins to ask about another visit: nothing that was answered before counts. */
    VisitMatcher begin();

    /** Stages that have nothing to do with each other. */
    static FourStages apart(Function<RuleStage, StageMatcher> made) {
        StageMatcher[] stages = Arrays.stream(RuleStage.values()).map(made).toArray(StageMatcher[]::new);
        VisitMatcher matcher = (stage, fact) -> stages[stage.ordinal()].matching(fact);
        return () -> matcher;
    }

    /** The rules of all stages, asked about one visit one stage after another. */
    @FunctionalInterface
    interface VisitMatcher {
        /** The places of the rules of the stage that match its fact, a record of {@code dev.trunkline.rules.fact}. */
        BitSet matching(RuleStage stage, Object fact);
    }
}
