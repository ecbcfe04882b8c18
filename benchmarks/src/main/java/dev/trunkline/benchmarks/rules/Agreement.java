package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.VisitJudgement;
import java.util.BitSet;
import java.util.List;

/** Stops a run in which an engine says anything else than the if-chain. */
final class Agreement {
    private final RuleMix mix;
    private final List<Sample> samples;

    Agreement(RuleMix mix, List<Sample> samples) {
        this.mix = mix;
        this.samples = samples;
    }

    /** Checks an engine's stages, twice over, since engines remember. */
    void check(Contender contender, FourStages stages) {
        for (int round = 0; round < 2; round++) {
            for (Sample sample : samples) {
                FourStages.VisitMatcher matcher = stages.begin();
                for (RuleStage stage : RuleStage.values()) {
                    BitSet said = matcher.matching(stage, sample.fact(stage));
                    if (!said.equals(sample.matching(stage))) {
                        throw wrong(contender.shown(), stage, sample, said);
                    }
                }
            }
        }
    }

    /** Checks a rule set that is asked from the raw visit. */
    void check(RuleBase rules) {
        for (Sample sample : samples) {
            VisitJudgement judged = rules.judge(sample.visit());
            if (!judged.equals(sample.judged())) {
                throw new IllegalStateException(
                        "The rule base judges " + judged + ", which should be " + sample.judged());
            }
            BitSet numbers = new BitSet();
            for (NumberProposal proposal : rules.propose(sample.visit(), judged, sample.context())) {
                numbers.set(place(proposal.rule()));
            }
            if (!numbers.equals(sample.matching(RuleStage.NUMBER))) {
                throw wrong("The rule base", RuleStage.NUMBER, sample, numbers);
            }
            String lead = rules.qualify(sample.response(), sample.attribution(), sample.visit())
                    .rule();
            BitSet leads = sample.matching(RuleStage.QUALIFICATION);
            if (leads.isEmpty() ? !lead.isEmpty() : place(lead) != leads.nextSetBit(0)) {
                throw new IllegalStateException("The rule base says lead by '" + lead + "', the if-chain " + leads);
            }
        }
    }

    private static int place(String ruleName) {
        return ruleName.isEmpty() ? -1 : Integer.parseInt(ruleName.substring(ruleName.indexOf(' ') + 1));
    }

    private IllegalStateException wrong(String who, RuleStage stage, Sample sample, BitSet said) {
        BitSet expected = sample.matching(stage);
        BitSet differing = (BitSet) said.clone();
        differing.xor(expected);
        int place = differing.nextSetBit(0);
        String rule =
                place < mix.stage(stage).size() ? mix.stage(stage).get(place).toString() : "no rule";
        return new IllegalStateException("%s says that %s of the %s rules match, the if-chain says %s, of %s: %s"
                .formatted(who, said, stage.key(), expected, sample.fact(stage), rule));
    }
}
