package dev.trunkline.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContestTest {
    private static final Contest CONTEST = new Contest(60);

    @ParameterizedTest
    @EnumSource
    void everyContenderSaysWhatTheIfChainSays(Contender contender) {
        assertThat(CONTEST.checked(contender)).isNotNull();
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
        FourStages chain = Contender.IF_CHAIN.stages(mix, new JavaRules(mix));
        Agreement agreement = new Agreement(mix, new Traffic(mix, chain).samples(8, 1));
        FourStages deaf = FourStages.apart(stage -> fact -> new BitSet());
        assertThatThrownBy(() -> agreement.check(Contender.TRUNKLINE, deaf))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Trunkline says that {} of the ");
    }
}
