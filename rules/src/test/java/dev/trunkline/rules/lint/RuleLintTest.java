package dev.trunkline.rules.lint;

import static dev.trunkline.rules.lint.LintCases.DEMO;
import static dev.trunkline.rules.lint.LintCases.checked;
import static dev.trunkline.rules.lint.LintCases.files;
import static dev.trunkline.rules.lint.LintCases.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.language.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleLintTest {
    static Stream<Arguments> findings() {
        return Stream.of(
                arguments(
                        "shadowed B",
                        RuleFile.CHANNEL,
                        "A 20: medium == \"cpc\" -> channel(\"X\")\nB 10: medium == \"cpc\", source == \"a\" -> channel(\"Y\")",
                        "A 10: medium == \"cpc\" -> channel(\"X\")\nB 20: medium == \"cpc\", source == \"a\" -> channel(\"Y\")"),
                arguments(
                        "shadowed B",
                        RuleFile.CHANNEL,
                        "A 20: inList(source, \"search\") -> channel(\"X\")\nB 10: source in (\"google\", \"bing\") -> channel(\"Y\")",
                        "A 20: inList(source, \"search\") -> channel(\"X\")\nB 10: source in (\"google\", \"blog\") -> channel(\"Y\")"),
                arguments(
                        "shadowed B",
                        RuleFile.CAMPAIGN,
                        "A 20: utmTerm != \"\" -> campaign(\"X\")\nB 10: utmTerm == \"t\" -> campaign(\"Y\") & keyword(\"k\")",
                        "A 20: utmTerm != \"\" -> campaign(\"X\")\nB 10: utmTerm == \"t\" -> keyword(\"k\")"),
                arguments(
                        "shadowed B",
                        RuleFile.NUMBER,
                        "A 20: returning -> number(\"+14165550130\")\nB 10: returning, bot -> pool(\"ppc\")",
                        "A 20: returning -> pool(\"ppc\")\nB 10: returning, bot -> number(\"+14165550130\")"),
                arguments(
                        "shadowed B",
                        RuleFile.QUALIFICATION,
                        "A 20: durationSeconds >= 30 -> qualified(true)\nB 10: durationSeconds > 60 -> qualified(true, 5)",
                        "A 20: durationSeconds >= 30 -> qualified(true)\nB 10: durationSeconds > 20 -> qualified(true, 5)"),
                arguments(
                        "conflicting B",
                        RuleFile.CHANNEL,
                        "A 5: medium == \"a\" || medium == \"b\" -> channel(\"X\")\nB 5: medium in (\"b\", \"a\") -> channel(\"Y\")",
                        "A 5: medium == \"a\" || medium == \"b\" -> channel(\"X\")\nB 5: medium in (\"b\", \"c\") -> channel(\"Y\")"),
                arguments(
                        "conflicting B",
                        RuleFile.NUMBER,
                        "A 5: returning -> pool(\"ppc\")\nB 5: returning -> pool(\"vip\")",
                        "A 5: returning -> pool(\"ppc\")\nB 4: returning -> pool(\"vip\")"),
                arguments(
                        "duplicate B",
                        RuleFile.CHANNEL,
                        "A 20: hour >= 9, hour < 17 -> channel(\"X\")\nB 10: !(hour < 9 || hour > 16) -> channel(\"X\")",
                        "A 20: hour >= 9, hour < 17 -> channel(\"X\")\nB 10: !(hour < 10 || hour > 17) -> channel(\"X\")"),
                arguments(
                        "duplicate B",
                        RuleFile.QUALIFICATION,
                        "A 2: answered -> qualified(true, 5)\nB 1: answered -> qualified(true, 5.00)",
                        "A 2: answered -> qualified(true, 5)\nB 1: !answered -> qualified(true, 5.00)"),
                arguments(
                        "subsumed A",
                        RuleFile.CHANNEL,
                        "A 20: source == \"a\", returning -> channel(\"X\")\nB 10: source str[startsWith] \"a\" -> channel(\"X\")",
                        "A 20: source == \"a\", returning -> channel(\"X\")\nC 15: !returning || source == \"a\" -> channel(\"Y\")\n"
                                + "B 10: source str[startsWith] \"a\" -> channel(\"X\")"),
                arguments(
                        "subsumed B",
                        RuleFile.NUMBER,
                        "A 20: returning -> pool(\"ppc\")\nB 10: returning, bot -> pool(\"ppc\")",
                        "A 20: returning -> pool(\"ppc\")\nB 10: returning, bot -> pool(\"vip\")"),
                arguments("unused-list", RuleFile.LISTS, "[partners]\nguild-news\n", "[search]\nguild-news\n"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource("findings")
    void findsWhatNobodyMeansAndNothingElse(String finding, RuleFile file, String faulty, String sound) {
        assertThat(shown(RuleLint.lint(checked(files(file, faulty)), DEMO))).containsExactly(finding);
        assertThat(RuleLint.lint(checked(files(file, sound)), DEMO)).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiterString = " ~ ",
            value = {
                "channel ~ source == 'a', source == 'b' ~ source == 'a', source != 'b'",
                "channel ~ source in ('a', 'b'), source in ('c', 'd') ~ source in ('a', 'b'), source in ('b', 'd')",
                "channel ~ source in ('a', 'b'), source not in ('b', 'a') ~ source in ('a', 'b'), source not in ('b', 'd')",
                "channel ~ source == 'xa', source str[startsWith] 'y' ~ source == 'ya', source str[startsWith] 'y'",
                "channel ~ source str[startsWith] 'xa', source str[startsWith] 'y'"
                        + " ~ source str[startsWith] 'yb', source str[startsWith] 'y'",
                "channel ~ source str[endsWith] 'ab', source not contains 'b' ~ source str[endsWith] 'ab', source not contains 'c'",
                "channel ~ source matches '^(a|b)$', source == 'c' ~ source matches '^(a|b)$', source == 'b'",
                "channel ~ source matches 'a.*', source not matches 'a.*' ~ source matches 'a.*', source not matches 'b.*'",
                "channel ~ source == 'bcd', source matches 'a.*' ~ source == 'abc', source matches 'a.*'",
                "channel ~ hour < 3, hour > 5 ~ hour > 3, hour < 5",
                "channel ~ hour > 3, hour < 4 ~ hour > 3, hour < 5",
                "channel ~ hour == 24 ~ hour == 23",
                "channel ~ weekday == 'mon' ~ weekday == 'monday'",
                "channel ~ device in ('phone', 'pad') ~ device in ('phone', 'mobile')",
                "channel ~ country == 'ca' ~ country == 'CA'",
                "channel ~ clickId == 'gclidd' ~ clickId == 'gclid'",
                "channel ~ returning, !returning ~ returning, hasParam('a')",
                "channel ~ hasParam('a'), !hasParam('a') ~ hasParam('a'), !hasParam('b')",
                "channel ~ param('a') == 'x', param('a') == 'y' ~ param('a') == 'x', param('b') == 'y'",
                "channel ~ source == 'facebook', inList(source, 'search') ~ source == 'facebook', inList(source, 'social')",
                "channel ~ referrerHost == 'a.example.com', !onDomain(referrerHost, 'example.com')"
                        + " ~ referrerHost == 'a.example.org', !onDomain(referrerHost, 'example.com')",
                "channel ~ source == 'a', (medium == 'x' || medium == 'y'), source == 'b' || medium == 'z'"
                        + " ~ source == 'a', (medium == 'x' || medium == 'y'), source == 'b' || medium == 'y'",
                "channel ~ source str[startsWith] 'a', !(source str[startsWith] 'a' || returning)"
                        + " ~ source str[startsWith] 'a', !(source str[startsWith] 'ab' || returning)",
                "number ~ channel == 'Paid Serch' ~ channel == 'Unassigned'",
                "number ~ freeShare('ppc') > 0.5, freeShare('ppc') <= 0.5 ~ freeShare('ppc') > 0.5, freeShare('ppc') <= 0.6",
                "number ~ freeShare('ppc') > 1 ~ freeShare('ppc') >= 1",
                "qualification ~ kind == 'sms' ~ kind == 'text'",
                "qualification ~ durationSeconds < 0 ~ durationSeconds < 1",
                "qualification ~ status == 'noanswer' ~ status == 'no-answer'"
            })
    void findsRulesThatNeverMatch(String file, String never, String possible) {
        RuleFile stage = RuleFile.valueOf(file.toUpperCase(Locale.ROOT));
        String action = stage == RuleFile.CHANNEL
                ? "channel(\"X\")"
                : stage == RuleFile.NUMBER ? "pool(\"ppc\")" : "qualified(true)";
        assertThat(shown(RuleLint.lint(checked(files(stage, one(never, action))), DEMO)))
                .containsExactly("never-matches A");
        assertThat(RuleLint.lint(checked(files(stage, one(possible, action))), DEMO))
                .isEmpty();
    }

    private static String one(String condition, String action) {
        return "A 1: " + condition.replace('\'', '"') + " -> " + action;
    }

    @Test
    void saysWhyARuleNeverMatches() {
        assertThat(messages("A 1: source == \"a\", returning, source == \"b\" -> channel(\"X\")\n"
                        + "B 1: hour > 24 -> channel(\"X\")\n"
                        + "C 1: returning || hour > 3, !returning, hour < 2 -> channel(\"X\")"))
                .containsExactly(
                        "No visit can match: its conditions on source exclude one another (source == \"a\", source == \"b\"). "
                                + "Change one of them, or remove the rule.",
                        "No visit can match: hour > 24 never holds, because hour is 0 to 23. Correct it, or remove the rule.",
                        "No visit can match: its conditions exclude one another, whichever alternative is taken. "
                                + "Change one of them, or remove the rule.");
    }

    @Test
    void namesTheOtherRuleWithItsLine() {
        assertThat(
                        messages(
                                "A 20: medium == \"cpc\" -> channel(\"X\")\nB 10: medium == \"cpc\", returning -> channel(\"Y\")"))
                .containsExactly(
                        "This rule never wins: the stronger rule \"A\" (line 1) matches every visit that it matches. "
                                + "Give it a higher salience, narrow the stronger rule, or remove it.");
    }

    @Test
    void saysWhichOfTwoDecisionsNeverCounts() {
        String rules =
                "A 20: utmTerm != \"\" -> campaign(\"X\")\nB 10: utmTerm == \"t\" -> campaign(\"Y\") & keyword(\"k\")";

        assertThat(RuleLint.lint(checked(files(RuleFile.CAMPAIGN, rules)), DEMO))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .startsWith("Its campaign never counts: the stronger rule \"A\" (line 1)");
                    assertThat(problem.line()).isEqualTo(5);
                });
    }

    private static List<String> messages(String channelRules) {
        return RuleLint.lint(checked(files(RuleFile.CHANNEL, channelRules)), DEMO).stream()
                .map(RuleProblem::message)
                .toList();
    }

    @Test
    void refusesPoolsAndNumbersThatTheSiteDoesNotHave() {
        String rules = "A 3: returning -> pool(\"pcp\")\nB 2: returning -> number(\"+14165550199\")\n"
                + "C 1: freeShare(\"pcp\") > 0.1 -> pool(\"ppc\")\nD 0: freeShare(\"ppc\") > 0.2 -> number(\"+14165550130\")";

        List<RuleProblem> problems = RuleLint.lint(checked(files(RuleFile.NUMBER, rules)), DEMO);

        assertThat(shown(problems)).containsExactly("unknown-pool A", "unknown-number B", "unknown-pool C");
        assertThat(problems)
                .extracting(RuleProblem::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
        assertThat(problems.getFirst().message()).contains("It has ppc, vip.");
    }

    @Test
    void doesNotBelieveInANumberThatCanNotBeShown() {
        String rules = "A 3: returning -> number(\"+14165550199\")\nB 2: returning, bot -> pool(\"ppc\")";

        assertThat(shown(RuleLint.lint(checked(files(RuleFile.NUMBER, rules)), DEMO)))
                .containsExactly("unknown-number A");
    }

    @Test
    void takesAListForUsedWhenAnyRuleNamesIt() {
        RuleFiles files = files(RuleFile.QUALIFICATION, "A 1: !inList(source, \"partners\") -> qualified(true)")
                .with(RuleFile.LISTS, "[partners]\nguild-news\n[friends]\nhomeshow.example\n");

        assertThat(RuleLint.lint(checked(files), DEMO)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unused-list");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.file()).isEqualTo(RuleFile.LISTS);
        });
    }

    @Test
    void doesNotJudgeByAShippedListThatTheSiteChanges() {
        RuleFiles files = files(
                        RuleFile.CHANNEL, "A 1: source == \"facebook\", inList(source, \"search\") -> channel(\"X\")")
                .with(RuleFile.LISTS, "[search]\nfacebook\n");

        assertThat(RuleLint.lint(checked(files), DEMO)).isEmpty();
    }

    @Test
    void comparesByTheirTextRulesWithTooManyAlternatives() {
        String many = IntStream.range(0, 7)
                .mapToObj(i -> "(param(\"p" + i + "\") == \"x\" || hasParam(\"q" + i + "\"))")
                .collect(Collectors.joining(", "));
        String rules = "A 5: " + many + " -> channel(\"X\")\nB 5: " + many + " -> channel(\"Y\")\nC 4: " + many
                + ", returning -> channel(\"Z\")";

        assertThat(shown(RuleLint.lint(checked(files(RuleFile.CHANNEL, rules)), DEMO)))
                .containsExactly("conflicting B");
    }

    @Test
    void keepsErrorsBeforeWarningsWithinTheLimit() {
        String warned = IntStream.range(0, 60)
                .mapToObj(i -> "W" + i + " " + i + ": hour > 24 -> channel(\"X\")")
                .collect(Collectors.joining("\n"));
        RuleFiles files = files(RuleFile.CHANNEL, warned)
                .with(RuleFile.NUMBER, LintCases.drl(RuleFile.NUMBER, "A 1: returning -> pool(\"pcp\")"));

        List<RuleProblem> problems = RuleLint.lint(checked(files), DEMO);

        assertThat(problems).hasSize(Limits.PROBLEMS);
        assertThat(problems.getFirst().code()).isEqualTo("unknown-pool");
        assertThat(problems.subList(1, problems.size()))
                .extracting(RuleProblem::line)
                .isSorted();
    }

    @Test
    void findsNothingInTheShippedPacks() {
        assertThat(RuleLint.lint(checked(RulePacks.demo()), DEMO)).isEmpty();
    }

    @Test
    void hasOneCodeForEachFinding() {
        assertThat(Arrays.stream(LintCode.values()).map(LintCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Arrays.stream(LintCode.values()).map(LintCode::meaning)).doesNotHaveDuplicates();
    }
}
