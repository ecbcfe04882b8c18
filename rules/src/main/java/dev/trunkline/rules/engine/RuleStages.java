package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.source.NamedLists;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of all stages of a version. What those about a visit ask of its texts is asked together. Thread-safe. */
public final class RuleStages {
    /** A response comes long after its visit, so its rules ask alone. */
    private static final Set<RuleStage> OF_A_VISIT =
            EnumSet.of(RuleStage.CHANNEL, RuleStage.CAMPAIGN, RuleStage.NUMBER);

    private final Map<RuleStage, StageRules> stages = new EnumMap<>(RuleStage.class);
    private final VisitTests ofVisit;

    private RuleStages(CheckedRuleSet rules) {
        NamedLists lists = rules.namedLists();
        ofVisit = new VisitTests(lists);
        for (RuleStage stage : RuleStage.values()) {
            VisitTests shared = OF_A_VISIT.contains(stage) ? ofVisit : null;
            stages.put(stage, StageRules.of(rules.stage(stage), lists, shared));
        }
        ofVisit.complete();
    }

    /**
     * Builds the rules of files that have no errors.
     *
     * @throws dev.trunkline.core.ruleset.RuleSetRejectedException when Drools refuses one
     */
    public static RuleStages of(CheckedRuleSet rules) {
        return new RuleStages(rules);
    }

    StageRules stage(RuleStage stage) {
        return Objects.requireNonNull(stages.get(stage), stage.key());
    }

    static boolean isOfVisit(RuleStage stage) {
        return OF_A_VISIT.contains(stage);
    }

    /** Begins to ask about a visit. */
    public Evaluation evaluation() {
        return new Evaluation(this, ofVisit);
    }
}
