package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any string in any literal's position: it is refused, or the canonical text that is written from the tree is read as a tree of the
 * same shape with the same literals, and the shape is the same for every string.
 */
class LiteralShapeTest {
    private static final int STRINGS = 3_000;
    private static final int LONGEST = 90;
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\\\\",
            "\\\"",
            "\"\"",
            "'",
            "`",
            "/*",
            "*/",
            "//",
            "\n",
            "\r",
            "\t",
            " ",
            "(",
            ")",
            "{",
            "}",
            "[[",
            "]]",
            ";",
            ",",
            "$",
            "${",
            "#{",
            "@{",
            "&&",
            "||",
            "!",
            "==",
            "rule",
            "when",
            "then",
            "end",
            "decide.",
            "System.exit(1)",
            "\\u0022",
            "\\n",
            "\\Q",
            "\\E",
            ".*",
            "a",
            "B",
            "9",
            "-",
            "=",
            "+",
            "@",
            "%s",
            "%n",
            "é",
            "東",
            "😀",
            "e\u0301",
            "\0",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u00A0",
            "\uFEFF",
            "\ud83d",
            "<script>",
            "x".repeat(30));

    @ParameterizedTest
    @EnumSource
    void keepsTheShapeAndTheLiteralsOfItsRule(RuleStage stage) {
        Random random = new Random(31);
        Set<String> shapes = new HashSet<>();
        int kept = 0;
        for (int i = 0; i < STRINGS; i++) {
            String string = string(random);
            CheckedFile read = RuleFileParser.parse(stage, everywhere(stage, string));
            assertThat(errors(read).isEmpty())
                    .as("'%s': %s", string, errors(read))
                    .isEqualTo(mayStand(stage, string));
            if (mayStand(stage, string)) {
                kept++;
                TreeShape tree = TreeShape.of(read);
                shapes.add(tree.shape());
                assertThat(tree.literals()).filteredOn(string::equals).hasSizeGreaterThan(5);
                CheckedFile again = RuleFileParser.parse(stage, CanonicalDrl.of(read));
                assertThat(errors(again)).as(string).isEmpty();
                assertThat(TreeShape.of(again)).as(string).isEqualTo(tree);
            }
        }
        assertThat(kept).isBetween(STRINGS / 10, STRINGS - STRINGS / 10);
        assertThat(shapes).hasSize(1);
    }

    private static String string(Random random) {
        String string = Stream.generate(() -> random.nextInt(8) == 0
                        ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                        : PIECES.get(random.nextInt(PIECES.size())))
                .limit(1 + random.nextInt(6))
                .collect(Collectors.joining());
        return string.length() > LONGEST ? string.substring(0, LONGEST) : string;
    }

    /** A channel, a campaign and a parameter have a name; an empty text may be compared with. */
    private static boolean mayStand(RuleStage stage, String string) {
        return HiddenCharacters.first(string).isEmpty()
                && !string.contains("\\u")
                && (stage == RuleStage.QUALIFICATION || !string.isBlank());
    }

    private static List<RuleProblem> errors(CheckedFile file) {
        return file.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** A rule with the string as its name, in every comparison of texts, as the argument of functions and of an action. */
    private static String everywhere(RuleStage stage, String string) {
        String it = ConditionText.quoted(string);
        boolean ofVisit = stage != RuleStage.QUALIFICATION;
        List<String> fields = ofVisit
                ? List.of("utmSource", "utmMedium", "utmCampaign", "utmTerm", "utmContent", "utmId", "gclid")
                : List.of("channel", "campaign", "keyword", "kind", "status", "source", "medium");
        List<String> comparisons = List.of(
                " == " + it,
                " != " + it,
                " in (" + it + ", \"other\")",
                " not in (\"other\", " + it + ")",
                " contains " + it,
                " not str[startsWith] " + it,
                " matches " + ConditionText.quoted(regex(string)));
        String conditions = Stream.iterate(0, i -> i + 1)
                .limit(fields.size())
                .map(i -> fields.get(i) + comparisons.get(i))
                .collect(Collectors.joining(", "));
        return RuleTexts.rule(
                isName(string) ? string : "A",
                ofVisit
                        ? "Visit( " + conditions + ", hasParam(" + it + ") || !(param(" + it + ") str[endsWith] " + it
                                + ") )"
                        : "Response( " + conditions + " )",
                switch (stage) {
                    case CHANNEL -> "decide.channel(" + it + ");";
                    case CAMPAIGN -> "decide.campaign(" + it + "); decide.keyword(" + it + ");";
                    case NUMBER -> "decide.pool(\"ppc\");";
                    case QUALIFICATION -> "decide.qualified(true, 12.5);";
                });
    }

    private static boolean isName(String string) {
        return string.equals(string.strip()) && string.indexOf('"') < 0 && string.indexOf('\\') < 0;
    }

    private static String regex(String string) {
        try {
            return Pattern.compile(string).pattern();
        } catch (PatternSyntaxException notOne) {
            return Pattern.quote(string);
        }
    }
}
