package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleBase;
import java.util.IntSummaryStatistics;
import java.util.List;

/** A mix of so many rules with samples for it: the same for every contender. */
final class Contest {
    private static final int SAMPLES = 512;
    private static final long SEED = 3;

    private final RuleMix mix;
    private final JavaRules java;
    private final List<Sample> samples;
    private final Agreement agreement;

    Contest(int rules) {
        mix = RuleMix.of(rules, SEED);
        java = new JavaRules(mix);
        samples = new Traffic(mix, Contender.IF_CHAIN.stages(mix, java)).samples(SAMPLES, SEED);
        agreement = new Agreement(mix, samples);
    }

    List<Sample> samples() {
        return samples;
    }

    /** How many rules the samples match. */
    IntSummaryStatistics matches() {
        return samples.stream().mapToInt(Sample::matches).summaryStatistics();
    }

    /**
     * A contender's stages.
     *
     * @throws IllegalStateException when they disagree with the if-chain
     */
    FourStages checked(Contender contender) {
        FourStages stages = contender.stages(mix, java);
        agreement.check(contender, stages);
        return stages;
    }

    /**
     * Trunkline's rules as a site has them.
     *
     * @throws IllegalStateException when they disagree with the if-chain
     */
    RuleBase published() {
        RuleBase rules = TrunklineStages.publish(1, TrunklineStages.files(mix));
        agreement.check(rules);
        return rules;
    }
}
