package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.RuleFileParser;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shipped files with letters left out, put in and swapped: each is refused or generates nothing but our own shape of text. */
class MutationTest {
    private static final String LINES = "rule \"[^\"]*\"|salience -?\\d+|when|then|end||    (Visit|Response)\\(.*\\)"
            + "|    decide\\.[a-z]+\\(.*\\);";
    private static final String INSERTED = "\"\\(){}[];:,.=!<>|&@#$/*\n é\u0000u0a";
    private static final int TEXTS = 1_500;

    @ParameterizedTest
    @EnumSource(RuleStage.class)
    void staysBehindTheWall(RuleStage stage) {
        String shipped = RulePacks.demo().of(stage);
        Random random = new Random(stage.ordinal());
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            CheckedFile file = RuleFileParser.parse(stage, mutated(shipped, random));
            if (file.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                accepted++;
                String generated = CanonicalDrl.of(file);
                assertThat(generated.lines()).allMatch(line -> line.matches(LINES), generated);
                assertThat(CanonicalDrl.of(RuleFileParser.parse(stage, generated)))
                        .isEqualTo(generated);
            }
        }
        assertThat(accepted).isBetween(TEXTS / 20, TEXTS - 1);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            int at = random.nextInt(mutated.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, INSERTED.charAt(random.nextInt(INSERTED.length())));
                default -> {
                    char swapped = mutated.charAt(at);
                    mutated.setCharAt(at, mutated.charAt(at + 1));
                    mutated.setCharAt(at + 1, swapped);
                }
            }
        }
        return mutated.toString();
    }
}
