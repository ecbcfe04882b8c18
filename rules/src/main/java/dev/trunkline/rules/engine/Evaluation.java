package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFields;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of all stages, asked one stage after another. What several stages ask of a visit is answered once, as long as their facts
 * hold the same fact of the visit. Not thread-safe.
 */
public final class Evaluation {
    private static final long[] NOTHING_ANSWERED = {};

    private final RuleStages stages;
    private final VisitTests ofVisit;
    private @Nullable VisitFact visit;
    private long[] visitHits = NOTHING_ANSWERED;

    Evaluation(RuleStages stages, VisitTests ofVisit) {
        this.stages = stages;
        this.ofVisit = ofVisit;
    }

    /** The ranks of the rules of the stage that match its fact, a record of {@code dev.trunkline.rules.fact}. */
    public BitSet matching(RuleStage stage, Object fact) {
        return stages.stage(stage).matching(fact, RuleStages.isOfVisit(stage) ? answered(fact) : NOTHING_ANSWERED);
    }

    private long[] answered(Object fact) {
        VisitFact asked = ((VisitFields) fact).visit();
        if (asked != visit) {
            visitHits = ofVisit.answer(asked);
            visit = asked;
        }
        return visitHits;
    }

    /** What the rules of the stage say of its fact. */
    StageVerdict ask(RuleStage stage, Object fact) {
        return stages.stage(stage).verdict(fact, matching(stage, fact));
    }
}
