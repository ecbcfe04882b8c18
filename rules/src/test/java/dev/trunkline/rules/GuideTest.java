package dev.trunkline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.ListFileParser;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.lint.LintCode;
import dev.trunkline.rules.testing.TestColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md says what the code does. */
class GuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```drl (\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LISTS = Pattern.compile("```lists\\n(.*?)```", Pattern.DOTALL);
    private static final int COOKBOOK = 30;

    private static String guide = "";

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("..", "docs", "rules.md"));
    }

    @ParameterizedTest
    @EnumSource(RuleStage.class)
    void listsEveryWordOfTheStage(RuleStage stage) {
        RuleReference reference = RuleReference.of(stage);
        Stream<String> typed = Stream.concat(reference.fields().stream(), reference.functions().stream())
                .map(word -> "| `%s` | %s | %s |".formatted(word.name(), word.type(), word.description()));
        Stream<String> actions =
                reference.actions().stream().map(word -> "| `%s` | %s |".formatted(word.name(), word.description()));

        assertThat(guide.lines().toList())
                .containsAll(Stream.concat(typed, actions).toList());
    }

    @Test
    void itsExamplesCompile() {
        List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();

        ListFile lists = ListFileParser.parse(
                LISTS.matcher(guide).results().map(match -> match.group(1)).collect(Collectors.joining()));

        assertThat(lists.problems()).isEmpty();
        assertThat(examples).hasSizeGreaterThan(COOKBOOK);
        for (MatchResult example : examples) {
            RuleStage stage = RuleStage.ofKey(example.group(1)).orElseThrow();
            assertThat(RuleFileParser.parse(stage, example.group(2), lists).problems())
                    .as(example.group(2))
                    .isEmpty();
        }
        String numberRules = examples.stream()
                .filter(example -> example.group(1).equals("number"))
                .map(example -> example.group(2))
                .collect(Collectors.joining());
        assertThat(new DroolsRuleCompiler()
                        .compile(1, RuleTexts.only(RuleStage.NUMBER, numberRules), ZoneOffset.UTC)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void listsEveryColumnOfTheTests() {
        assertThat(guide.lines().toList())
                .containsAll(Arrays.stream(TestColumn.values())
                        .map(column -> "| `%s` | %s |".formatted(column.word(), column.meaning()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void listsEveryCodeOfTheLint(LintCode code) {
        assertThat(guide).contains("| `" + code.code() + "` | ");
    }

    @Test
    void listsEveryProblemCode() throws IOException {
        String attacks;
        try (InputStream in =
                Objects.requireNonNull(RuleFileParser.class.getResourceAsStream("attacks.txt"), "attacks.txt")) {
            attacks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> codes = Pattern.compile("(?m)^=== .* \\| (.*)$")
                .matcher(attacks)
                .results()
                .map(match -> "| `" + match.group(1) + "` |")
                .distinct()
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(guide).contains(code));
    }
}
