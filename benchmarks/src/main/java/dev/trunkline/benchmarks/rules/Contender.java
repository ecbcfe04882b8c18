package dev.trunkline.benchmarks.rules;

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
    FourStages stages(RuleMix mix, JavaRules java) {
        return switch (this) {
            case IF_CHAIN -> FourStages.apart(java::chain);
            case TRUNKLINE -> TrunklineStages.of(mix);
            case EASY_RULES -> FourStages.apart(stage -> new EasyRulesStage(java.tests(stage)));
            case EVRETE -> {
                KnowledgeService service =
                        new KnowledgeService(new Configuration().set("evrete.core.parallelism", "1"));
                yield FourStages.apart(stage -> new EvreteStage(service, java.tests(stage)));
            }
        };
    }
}
