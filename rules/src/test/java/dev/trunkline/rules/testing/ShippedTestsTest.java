package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.RuleFileParser;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that are shipped say what their own tests expect, all of them. */
class ShippedTestsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final RuleFiles PACK = RulePacks.demo();
    private static final RuleTestFile FILE = RuleTestFile.of(PACK, ZONE);
    private static final RuleBase RULES = new DroolsRuleCompiler().compile(1, PACK, ZONE);

    static List<RuleTestResult> results() {
        return RuleTests.run(RULES, FILE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void passes(RuleTestResult result) {
        assertThat(result.mismatches())
                .as("line %d: %s", result.line(), result.name())
                .isEmpty();
    }

    @Test
    void hasAReadableTable() {
        assertThat(new DroolsRuleCompiler().check(PACK)).isEmpty();
        assertThat(FILE.problems()).isEmpty();
        assertThat(results()).hasSize(226);
    }

    @Test
    void expectsSomethingOfEveryStage() {
        Map<TestColumn, Long> asked = FILE.tests().stream()
                .flatMap(test -> test.expected().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(asked)
                .containsEntry(TestColumn.CHANNEL, 175L)
                .containsEntry(TestColumn.NUMBER, 24L)
                .containsEntry(TestColumn.QUALIFIED, 27L);
    }

    @Test
    void everyNumberAndQualificationRuleWinsOnce() {
        List<String> asked = FILE.tests().stream()
                .flatMap(test -> test.expected().values().stream())
                .toList();

        assertThat(asked).containsAll(names(RuleStage.NUMBER)).containsAll(names(RuleStage.QUALIFICATION));
    }

    private static List<String> names(RuleStage stage) {
        return RuleFileParser.parse(stage, PACK.of(stage)).rules().stream()
                .map(CheckedRule::name)
                .toList();
    }
}
