package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RuleTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackTest {
    @TempDir
    private static Path directory;

    /** @param stage the channel stage unless the name begins with another */
    record Attack(RuleStage stage, String name, String code, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attack> attacks() throws IOException {
        try (InputStream in = Objects.requireNonNull(AttackTest.class.getResourceAsStream("attacks.txt"))) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(file.split("(?m)^=== "))
                    .skip(1)
                    .map(AttackTest::attack)
                    .toList();
        }
    }

    private static Attack attack(String section) {
        String[] titleAndText = section.split("\n", 2);
        String[] nameAndCode = titleAndText[0].split(" \\| ");
        int colon = nameAndCode[0].indexOf(": ");
        RuleStage stage = colon < 0
                ? RuleStage.CHANNEL
                : RuleStage.ofKey(nameAndCode[0].substring(0, colon)).orElseThrow();
        return new Attack(stage, nameAndCode[0], nameAndCode[1], titleAndText[1]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedAndNothingOfItRuns(Attack attack) {
        Path canary = directory.resolve("canary");
        RuleFiles files = RuleTexts.only(attack.stage(), attack.text().replace("CANARY", canary.toString()));
        DroolsRuleCompiler compiler = new DroolsRuleCompiler();

        List<RuleProblem> problems = compiler.check(files);

        assertThat(problems)
                .hasSizeLessThanOrEqualTo(Limits.PROBLEMS)
                .extracting(RuleProblem::code)
                .contains(attack.code());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
        assertThatThrownBy(() -> compiler.compile(1, files, ZoneOffset.UTC))
                .isInstanceOf(RuleSetRejectedException.class);
        assertThat(canary).doesNotExist();
    }
}
