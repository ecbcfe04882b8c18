package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks by size, too large to keep as texts: each is refused within seconds, with few and short messages. */
class GeneratedAttackTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MANY = 100_000;

    static List<Arguments> hugeWords() {
        return List.of(
                Arguments.of("a huge text", "too-long", RuleTexts.channelRule("source == \"" + "a".repeat(MANY) + '"')),
                Arguments.of(
                        "a huge text of quotation marks",
                        "too-long",
                        RuleTexts.channelRule("source == \"" + "\\\"".repeat(MANY) + '"')),
                Arguments.of(
                        "a huge text of pairs",
                        "too-long",
                        RuleTexts.channelRule("source == \"" + "😀".repeat(50_000) + '"')),
                Arguments.of(
                        "a huge rule name",
                        "bad-name",
                        RuleTexts.rule("a".repeat(MANY), "Visit()", "decide.channel(\"A\");")),
                Arguments.of(
                        "a huge channel",
                        "bad-argument",
                        RuleTexts.rule("a", "Visit()", "decide.channel(\"" + "a".repeat(500) + "\");")),
                Arguments.of("a huge number", "wrong-type", RuleTexts.channelRule("hour == " + "9".repeat(MANY))),
                Arguments.of("a huge fraction", "not-allowed", RuleTexts.channelRule("hour == 0." + "0.".repeat(MANY))),
                Arguments.of("a huge field", "unknown-field", RuleTexts.channelRule("a".repeat(MANY) + " == \"a\"")),
                Arguments.of(
                        "a huge function", "unknown-function", RuleTexts.channelRule("a".repeat(MANY) + "(\"a\")")),
                Arguments.of(
                        "a huge operator",
                        "unknown-operator",
                        RuleTexts.channelRule("source " + "a".repeat(MANY) + " \"a\"")),
                Arguments.of(
                        "a huge action",
                        "unknown-action",
                        RuleTexts.rule("a", "Visit()", "decide." + "a".repeat(MANY) + "(\"a\");")),
                Arguments.of(
                        "a huge fact",
                        "unknown-fact",
                        RuleTexts.rule("a", "A".repeat(MANY) + "()", "decide.channel(\"A\");")),
                Arguments.of(
                        "a huge list name",
                        "unknown-list",
                        RuleTexts.channelRule("inList(source, \"" + "a".repeat(900) + "\")")),
                Arguments.of(
                        "a huge binding",
                        "unknown-binding",
                        RuleTexts.rule("a", "Visit()", "decide.campaign(" + "a".repeat(MANY) + ");")),
                Arguments.of(
                        "a huge regular expression",
                        "too-long",
                        RuleTexts.channelRule("source matches \"" + "a?".repeat(MANY) + '"')),
                Arguments.of(
                        "a regular expression of groups",
                        "regex-too-long",
                        RuleTexts.channelRule("source matches \"" + "(".repeat(450) + "a" + ")".repeat(450) + '"')));
    }

    static List<Arguments> manyParts() {
        String nested = "(".repeat(MANY) + "returning" + ")".repeat(MANY);
        return List.of(
                Arguments.of(
                        "a list of many values",
                        "too-long",
                        RuleTexts.channelRule("source in (" + "\"a\", ".repeat(40_000) + "\"a\")")),
                Arguments.of("brackets in brackets", "too-deep", RuleTexts.channelRule(nested)),
                Arguments.of("brackets that never close", "too-deep", RuleTexts.channelRule("(".repeat(2 * MANY))),
                Arguments.of(
                        "negations of negations",
                        "too-deep",
                        RuleTexts.channelRule("!".repeat(2 * MANY) + "returning")),
                Arguments.of(
                        "lists in lists", "not-a-literal", RuleTexts.channelRule("source in " + "(".repeat(2 * MANY))),
                Arguments.of(
                        "many conditions",
                        "too-many-conditions",
                        RuleTexts.channelRule("returning || ".repeat(15_000) + "returning")),
                Arguments.of(
                        "many arguments",
                        "bad-argument",
                        RuleTexts.rule("a", "Visit()", "decide.channel(" + "\"a\", ".repeat(40_000) + "\"a\");")),
                Arguments.of(
                        "many actions",
                        "duplicate-action",
                        RuleTexts.rule("a", "Visit()", "decide.channel(\"A\"); ".repeat(10_000))),
                Arguments.of(
                        "many patterns",
                        "second-pattern",
                        RuleTexts.rule("a", "Visit() ".repeat(30_000), "decide.channel(\"A\");")),
                Arguments.of(
                        "many unknown fields",
                        "unknown-field",
                        RuleTexts.channelRule("x == 1, ".repeat(25_000) + "x == 1")),
                Arguments.of("many empty rules", "bad-name", "rule ".repeat(50_000)),
                Arguments.of("many comments that never end", "unterminated", "/* ".repeat(80_000)),
                Arguments.of("many quotation marks", "unterminated", "\"\n".repeat(120_000)),
                Arguments.of(
                        "half a pair of characters",
                        "forbidden-character",
                        RuleTexts.channelRule("source == \"a\ud83d\"")),
                Arguments.of(
                        "the other half of a pair",
                        "forbidden-character",
                        RuleTexts.channelRule("source == \"\ude00a\"")),
                Arguments.of("a file of NULs", "forbidden-character", "\0".repeat(2 * MANY)),
                Arguments.of("a file beyond its size in bytes", "too-large", "// " + "東".repeat(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"hugeWords", "manyParts"})
    void isRefusedSoonAndInShortWords(String name, String code, String text) {
        RuleStage stage = code.equals("unknown-binding") ? RuleStage.CAMPAIGN : RuleStage.CHANNEL;

        List<RuleProblem> problems =
                assertTimeout(SOON, () -> RuleFileParser.parse(stage, text).problems());

        assertRefused(problems, code);
    }

    private static void assertRefused(List<RuleProblem> problems, String code) {
        assertThat(problems)
                .hasSizeLessThanOrEqualTo(Limits.PROBLEMS)
                .extracting(RuleProblem::code)
                .contains(code);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).hasSizeBetween(1, LONGEST_MESSAGE));
    }

    static List<Arguments> lists() {
        String many =
                IntStream.rangeClosed(0, MANY / 5).mapToObj(i -> "e" + i + "\n").collect(Collectors.joining());
        return List.of(
                Arguments.of("a path as a name", "bad-name", "[../../etc/passwd]\n"),
                Arguments.of("a template as a name", "bad-name", "[[${T(java.lang.Runtime).getRuntime()}]]\n"),
                Arguments.of("a formula as a name", "bad-name", "[=1+1]\n"),
                Arguments.of("a look-alike as a name", "bad-name", "[sеarch]\n"),
                Arguments.of("a name that never ends", "bad-name", "[" + "a".repeat(MANY) + "\n"),
                Arguments.of("a name of its own twice", "duplicate-list", "[a]\nx\n[a]\ny\n"),
                Arguments.of("a file as an entry", "bad-entry", "[a]\nfile:///etc/passwd\n"),
                Arguments.of("a command as an entry", "bad-entry", "[a]\n=cmd|'/C calc'!A0\n"),
                Arguments.of("a huge entry", "bad-entry", "[a]\n" + "a".repeat(MANY) + "\n"),
                Arguments.of("an entry taken out of a list of its own", "nothing-to-remove", "[a]\n-search\n"),
                Arguments.of("an entry outside of lists", "syntax", "search\n"),
                Arguments.of("a NUL", "forbidden-character", "[a]\nx\0y\n"),
                Arguments.of("a right-to-left override", "forbidden-character", "[a]\nx\u202Ey\n"),
                Arguments.of("half a pair of characters", "forbidden-character", "[a]\nx\ud83dy\n"),
                Arguments.of("many lists", "too-many-lists", many.replaceAll("(e\\d+)", "[$1]")),
                Arguments.of("many entries", "too-many-entries", "[a]\n" + many),
                Arguments.of("many bad names", "bad-name", "[A]\n".repeat(60_000)),
                Arguments.of("a file beyond its size", "too-large", "#".repeat(Limits.FILE_BYTES + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void isRefusedInTheListsToo(String name, String code, String text) {
        assertRefused(assertTimeout(SOON, () -> ListFileParser.parse(text).problems()), code);
    }

    @Test
    void whatLooksLikeCodeInAListIsAnEntryAndNothingElse() {
        List<String> entries = List.of(
                "=1+1", "@sum(1)", "!!javax.script.scriptenginemanager", "${7*7}", "__${7*7}__", "'; drop table");

        ListFile file = ListFileParser.parse("[a]\n" + String.join("\n", entries) + "\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.lists().get("a"))
                .isNotNull()
                .satisfies(list -> assertThat(list.entries()).isEqualTo(entries));
    }
}
