package dev.trunkline.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.DroolsRuleCompiler;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleMixTest {
    private static final RuleMix THOUSAND = RuleMix.of(1_000, 1);

    @Test
    void holdsTheProportionsOfTheIssue() {
        assertThat(led(MixCheck.Is.class::isInstance)).isEqualTo(600);
        assertThat(led(MixCheck.In.class::isInstance)).isEqualTo(150);
        assertThat(led(check -> check instanceof MixCheck.Begins || check instanceof MixCheck.Contains))
                .isEqualTo(150);
        assertThat(led(check -> check instanceof MixCheck.OnOwnList || check instanceof MixCheck.OnShippedList))
                .isEqualTo(80);
        assertThat(led(MixCheck.Matches.class::isInstance)).isEqualTo(20);
    }

    @Test
    void onlyRulesThatCountAsSuchHoldAnEquality() {
        assertThat(all())
                .filteredOn(rule -> rule.checks().stream().anyMatch(MixCheck.Is.class::isInstance))
                .hasSize(600);
    }

    @Test
    void halfTheRulesHaveTwoOrThreeConditions() {
        assertThat(all()).filteredOn(rule -> rule.checks().size() == 1).hasSize(500);
        assertThat(all()).allMatch(rule -> rule.checks().size() <= 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 5_000})
    void sharesTheRulesEvenlyAndWritesWhatTheLanguageAccepts(int rules) {
        RuleMix mix = RuleMix.of(rules, 2);
        assertThat(RuleStage.values())
                .allMatch(stage -> Math.abs(mix.stage(stage).size() - rules / 4.0) < 1);
        assertThat(new DroolsRuleCompiler().check(TrunklineStages.files(mix))).isEmpty();
    }

    @Test
    void anotherSeedMakesOtherRules() {
        assertThat(RuleMix.of(200, 1)).isEqualTo(RuleMix.of(200, 1)).isNotEqualTo(RuleMix.of(200, 2));
    }

    private static long led(Predicate<MixCheck> kind) {
        return all().stream()
                .filter(rule -> kind.test(rule.checks().getFirst()))
                .count();
    }

    private static List<MixRule> all() {
        return THOUSAND.stages().values().stream().flatMap(List::stream).toList();
    }
}
