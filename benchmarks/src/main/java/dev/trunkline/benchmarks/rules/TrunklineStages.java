package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.engine.PresentStageRules;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** All that the measurements know of Trunkline's engine. */
final class TrunklineStages {
    /** In which hour and weekday are known. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    /** Whether rules can name the site's own lists. */
    private static final boolean OWN_LISTS = false;

    private final CheckedRuleSet checked;

    TrunklineStages(RuleMix mix) {
        checked = CheckedRuleSet.of(files(mix));
        if (checked.hasErrors()) {
            throw new IllegalStateException(
                    "The generated rules are refused: " + checked.problems().getFirst());
        }
    }

    static RuleFiles files(RuleMix mix) {
        return new MixDrl(OWN_LISTS).files(mix);
    }

    /** A whole rule set, as a site publishes it. */
    static RuleBase publish(int version, RuleFiles files) {
        return new DroolsRuleCompiler().compile(version, files, ZONE);
    }

    StageMatcher stage(RuleStage stage) {
        PresentStageRules rules = PresentStageRules.compile(checked.stage(stage), checked.lists());
        return rules::matching;
    }
}
