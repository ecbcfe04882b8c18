package dev.trunkline.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContestTest {
    private static final Contest CONTEST = new Contest(60);

    @ParameterizedTest
    @EnumSource
    void everyContenderSaysWhatTheIfChainSays(Contender contender) {
        assertThat(CONTEST.checked(contender)).containsOnlyKeys(RuleStage.values());
    }

    @Test
    void theRuleBaseSaysWhatTheIfChainSays() {
        assertThat(CONTEST.published().version()).isEqualTo(1);
    }

    @Test
    void aVisitMatchesTwoToSixRules() {
        assertThat(CONTEST.matches().getMin()).isGreaterThanOrEqualTo(2);
        assertThat(CONTEST.matches().getMax()).isLessThanOrEqualTo(6);
    }

    @Test
    void anEngineThatMissesARuleStopsTheRun() {
        RuleMix mix = RuleMix.of(60, 1);
        Map<RuleStage, StageMatcher> chain = Contender.IF_CHAIN.stages(mix, new JavaRules(mix));
        Agreement agreement = new Agreement(mix, new Traffic(mix, chain).samples(8, 1));
        Map<RuleStage, StageMatcher> deaf = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            deaf.put(stage, fact -> new BitSet());
        }
        assertThatThrownBy(() -> agreement.check(Contender.TRUNKLINE, deaf))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Trunkline says that {} of the ");
    }
}
