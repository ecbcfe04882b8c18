package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.engine.RuleStages;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** All that the measurements know of Trunkline's engine. */
final class TrunklineStages {
    /** In which hour and weekday are known. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    private TrunklineStages() {}

    /** The rules, asked as the product asks them. */
    static FourStages of(RuleMix mix) {
        CheckedRuleSet checked = CheckedRuleSet.of(files(mix));
        if (checked.hasErrors()) {
            throw new IllegalStateException(
                    "The generated rules are refused: " + checked.problems().getFirst());
        }
        RuleStages stages = RuleStages.of(checked);
        return () -> stages.evaluation()::matching;
    }

    static RuleFiles files(RuleMix mix) {
        return MixDrl.files(mix);
    }

    /** The lists that the rules name. */
    static NamedLists lists(RuleMix mix) {
        return CheckedRuleSet.of(files(mix)).namedLists();
    }

    /** A whole rule set, as a site publishes it. */
    static RuleBase publish(int version, RuleFiles files) {
        return new DroolsRuleCompiler().compile(version, files, ZONE);
    }
}
