package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;

/** Who evaluates the rules. */
public enum Contender {
    /** Plain Java, the baseline. */
    IF_CHAIN("Java if-chain"),
    TRUNKLINE("Trunkline"),
    EASY_RULES("EasyRules 4.1.0"),
    EVRETE("Evrete 4.0.3");

    private final String shown;

    Contender(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    /** The mix, ready to be asked stage by stage. */
    Map<RuleStage, StageMatcher> stages(RuleMix mix, JavaRules java) {
        Function<RuleStage, StageMatcher> made = switch (this) {
            case IF_CHAIN -> java::chain;
            case TRUNKLINE -> new TrunklineStages(mix)::stage;
            case EASY_RULES -> stage -> new EasyRulesStage(java.tests(stage));
            case EVRETE -> {
                KnowledgeService service =
                        new KnowledgeService(new Configuration().set("evrete.core.parallelism", "1"));
                yield stage -> new EvreteStage(service, java.tests(stage));
            }
        };
        Map<RuleStage, StageMatcher> stages = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            stages.put(stage, made.apply(stage));
        }
        return stages;
    }
}
