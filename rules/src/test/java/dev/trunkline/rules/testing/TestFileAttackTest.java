package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.language.Limits;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that were made to hurt: each is refused within seconds, with few and short messages, or is text and nothing else. */
class TestFileAttackTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MANY = 100_000;
    private static final String HEADER = "test,url,channel\n";

    static List<Arguments> attacks() {
        String columns = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return List.of(
                Arguments.of("a huge name", "bad-value", HEADER + "a".repeat(MANY) + ",u,x\n"),
                Arguments.of("a huge cell", "bad-value", "test,url,at\na,u," + "9".repeat(MANY)),
                Arguments.of(
                        "a huge number", "bad-value", "test,response,seconds,value\na,call," + "9".repeat(MANY) + ",1"),
                Arguments.of("a huge worth", "bad-value", "test,response,value\na,call,1e999999999\n"),
                Arguments.of("a huge column name", "unknown-column", "test," + "a".repeat(MANY) + "\n"),
                Arguments.of("many shares", "bad-value", "test,url,free\na,u," + "x ".repeat(MANY)),
                Arguments.of("a row of many cells", "syntax", HEADER + "a,".repeat(10_000) + "\n"),
                Arguments.of("a row of more cells than can be", "syntax", HEADER + "a,".repeat(MANY) + "\n"),
                Arguments.of("ten thousand columns", "unknown-column", "test," + columns + "\na,b\n"),
                Arguments.of("one column ten thousand times", "syntax", "test,".repeat(10_000) + "test\na\n"),
                Arguments.of("columns without a name", "unknown-column", "test" + ",".repeat(10_000) + "url\na\n"),
                Arguments.of("more columns than can be", "syntax", "a,".repeat(MANY) + "\n"),
                Arguments.of("many rows", "too-many-tests", HEADER + rows(20_000)),
                Arguments.of("many rows of one name", "duplicate-test", HEADER + "a,u,x\n".repeat(20_000)),
                Arguments.of("many rows without a name", "missing-name", HEADER + ",u,x\n".repeat(20_000)),
                Arguments.of("many rows of nothing", "missing-name", "url\n" + ",\n".repeat(MANY)),
                Arguments.of("a quotation mark that never closes", "syntax", HEADER + "\"a,u,x\n" + rows(10_000)),
                Arguments.of("text behind a quotation mark", "syntax", HEADER + "\"a\"b,u,x\n"),
                Arguments.of("only quotation marks", "syntax", "\"".repeat(MANY + 1)),
                Arguments.of("a NUL in a cell", "bad-value", HEADER + "a,u\0,x\n"),
                Arguments.of("a NUL in the header", "unknown-column", "test,url\0,channel\na,u,x\n"),
                Arguments.of("a file of NULs", "unknown-column", "\0".repeat(MANY)),
                Arguments.of("a line break in a cell", "bad-value", HEADER + "\"a\nb\",u,x\n"),
                Arguments.of("a right-to-left override", "bad-value", HEADER + "a\u202Eb,u,x\n"),
                Arguments.of("half a pair of characters", "bad-value", HEADER + "a\ud83d,u,x\n"),
                Arguments.of("a byte order mark in the middle", "bad-value", HEADER + "a\uFEFFb,u,x\n"),
                Arguments.of("a look-alike of a column", "unknown-column", "test,url,сhannel\na,u,x\n"),
                Arguments.of("a year beyond time", "bad-value", "test,url,at\na,u,+999999999-01-01 00:00\n"),
                Arguments.of("a year before time", "bad-value", "test,url,at\na,u,-999999999-01-01 00:00\n"),
                Arguments.of("a pool with a path", "bad-value", "test,url,number\na,u,pool ../../etc\n"),
                Arguments.of("a formula for a number", "bad-value", "test,url,number\na,u,=1+14165550130\n"),
                Arguments.of("a formula for a worth", "bad-value", "test,response,value\na,call,=1+1\n"),
                Arguments.of("a file beyond its size", "too-large", HEADER + ",".repeat(Limits.FILE_BYTES)));
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + ",u,x\n").collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedSoonAndInShortWords(String name, String code, String text) {
        RuleFiles files = RulePacks.demo().with(RuleFile.TESTS, text);

        List<RuleProblem> problems = assertTimeout(SOON, () -> new DroolsRuleCompiler().check(files));

        assertThat(problems)
                .hasSizeLessThanOrEqualTo(Limits.PROBLEMS)
                .extracting(RuleProblem::code)
                .contains(code);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(RuleFile.TESTS);
            assertThat(problem.message()).hasSizeBetween(1, LONGEST_MESSAGE);
        });
    }

    @Test
    void whatLooksLikeCodeIsTextAndNothingElse() {
        List<String> texts = List.of(
                "=1+1",
                "=cmd|'/C calc'!A0",
                "=HYPERLINK(\"https://a.example\")",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "[[${T(java.lang.Runtime).getRuntime()}]]",
                "__${7*7}__::.x",
                "<script>alert(1)</script>",
                "'; DROP TABLE tests; --");
        String rows = texts.stream()
                .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .map(cell -> String.join(",", cell, cell, cell) + "\n")
                .collect(Collectors.joining());
        RuleBase rules = new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneOffset.UTC);

        RuleTestFile file = RuleTestFile.parse(HEADER + rows, ZoneOffset.UTC);

        assertThat(file.problems()).isEmpty();
        assertThat(file.tests()).extracting(RuleTest::name).isEqualTo(texts);
        assertThat(RuleTests.run(rules, file))
                .hasSameSizeAs(texts)
                .allSatisfy(result -> assertThat(result.mismatches())
                        .singleElement()
                        .satisfies(mismatch -> assertThat(mismatch.expected()).isEqualTo(result.name())));
    }
}
