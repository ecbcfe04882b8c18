package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLanguageTest {
    private static List<RuleProblem> problems(String text) {
        return RuleFileParser.parse(RuleStage.CHANNEL, text).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "source == \"a\"",
                "source != \"a\", medium == \"b\"",
                "source in (\"a\", \"b\")",
                "source not in (\"a\")",
                "source matches \"a.*\" && medium not matches \"\\\\d+\"",
                "landingPath str[startsWith] \"/a\" || landingPath str[endsWith] \".html\"",
                "landingPath not str[startsWith] \"/a\"",
                "campaign contains \"a\", campaign not contains \"b\"",
                "hour >= 9 && hour < 17, hour != 12",
                "hour in (9, 10), hour > -1",
                "returning",
                "!returning, returning == false, returning != true",
                "!(source == \"a\" || medium == \"b\")",
                "(source == \"a\" && (medium == \"b\"))",
                "inList(source, \"search\")",
                "inList(source, \"ai\") == false",
                "onDomain(referrerHost, \"example.com\")",
                "hasParam(\"x\"), param(\"x\") == \"1\", param(\"y\") matches \"a|b\"",
                "$c : utmCampaign, $s : source == \"a\"",
                "source == \"a\" // why\n, /* and */ medium == \"b\"",
                "utmTerm == \"Zürich 東京 😀\"",
                "utmTerm == \"then end rule \\\"x\\\" /* \""
            })
    void readsConditions(String condition) {
        assertThat(problems(RuleTexts.channelRule(condition))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF// only a comment",
                "rule \"a\" salience -10000 when $v : Visit() then decide.channel(\"A\"); end",
                "rule \"a\"\r\nsalience 10\r\nwhen:\r\n\tVisit( )\r\nthen\r\n\tdecide.channel(\"A\");\r\nend\r\n"
            })
    void readsFiles(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void readsPriorityActionsAndSpecificity() {
        CheckedRule rule = RuleFileParser.parse(
                        RuleStage.CAMPAIGN,
                        "rule \"Both\" salience -7 when Visit( $c : utmCampaign, source == \"a\" && !(hour > 3 || returning) )"
                                + " then decide.campaign($c); decide.keyword(\"k\"); end")
                .rules()
                .getFirst();

        assertThat(rule.priority()).isEqualTo(-7);
        assertThat(rule.specificity()).isEqualTo(3);
        assertThat(rule.actions()).extracting(Action::kind).containsExactly(ActionKind.CAMPAIGN, ActionKind.KEYWORD);
    }

    @Test
    void findsAllProblemsAtOnceWithTheirPlaces() {
        String text = """
                rule "First"
                when
                    Visit( sorce == "a",
                           hour == "nine" )
                then
                    decide.chanel("A");
                end

                import java.io.File;
                rule "Second" when
                    Visit( source = "b" ) then decide.channel("B"); end
                rule "Third" when Visit( medium matches "(" ) then decide.channel("C"); end
                """;

        assertThat(problems(text))
                .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::rule, RuleProblem::code)
                .containsExactly(
                        tuple(3, 12, "First", "unknown-field"),
                        tuple(4, 20, "First", "wrong-type"),
                        tuple(6, 12, "First", "unknown-action"),
                        tuple(9, 1, "", "not-allowed"),
                        tuple(11, 19, "Second", "not-allowed"),
                        tuple(12, 41, "Third", "bad-regex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String lineEnd) {
        String text = RuleTexts.channelRule("sorce == \"a\"").replace("\n", lineEnd);

        assertThat(problems(text))
                .singleElement()
                .extracting(RuleProblem::line, RuleProblem::column)
                .containsExactly(3, 12);
    }

    @Test
    void saysWhatWasMeant() {
        assertThat(problems(RuleTexts.channelRule("utmCampain == \"a\"")))
                .singleElement()
                .extracting(RuleProblem::message)
                .isEqualTo("Visit has no field 'utmCampain' in this stage. Did you mean 'utmCampaign'?");
    }

    @Test
    void tellsFieldsOfOtherStagesApart() {
        assertThat(problems(RuleTexts.channelRule("channel == \"Direct\"")))
                .singleElement()
                .extracting(RuleProblem::code)
                .isEqualTo("unknown-field");
        assertThat(RuleFileParser.parse(
                                RuleStage.NUMBER,
                                RuleTexts.rule("a", "Visit( channel == \"Direct\" )", "decide.pool(\"p\");"))
                        .problems())
                .isEmpty();
    }

    @Test
    void warnsOfCapitalsInAFieldThatHasNone() {
        assertThat(problems(RuleTexts.channelRule("medium == \"CPC\"")))
                .singleElement()
                .extracting(RuleProblem::severity, RuleProblem::code)
                .containsExactly(Severity.WARNING, "never-equal");
    }

    @Test
    void stopsAtFiftyProblems() {
        String conditions =
                IntStream.range(0, 90).mapToObj(i -> "nothing" + i + " == 1").collect(Collectors.joining(", "));

        assertThat(problems(RuleTexts.channelRule(conditions))).hasSize(Limits.PROBLEMS);
    }

    @Test
    void readsOnBehindManyWarnings() {
        String warned = IntStream.range(0, Limits.PROBLEMS + 10)
                .mapToObj(i -> RuleTexts.rule("r" + i, "Visit( medium == \"CPC\" )", "decide.channel(\"A\");"))
                .collect(Collectors.joining());
        CheckedFile file = RuleFileParser.parse(RuleStage.CHANNEL, warned + RuleTexts.channelRule("nothing == 1"));

        assertThat(file.rules()).hasSize(Limits.PROBLEMS + 11);
        assertThat(file.problems())
                .hasSize(Limits.PROBLEMS)
                .first()
                .extracting(RuleProblem::severity, RuleProblem::code)
                .containsExactly(Severity.ERROR, "unknown-field");
    }

    @Test
    void refusesTooManyRules() {
        String text = IntStream.rangeClosed(0, Limits.RULES)
                .mapToObj(i -> "rule \"" + i + "\" when Visit() then decide.channel(\"A\"); end\n")
                .collect(Collectors.joining());

        assertThat(problems(text)).extracting(RuleProblem::code).containsExactly("too-many-rules");
    }

    @Test
    void refusesTooLargeAFile() {
        assertThat(problems("/".repeat(Limits.FILE_BYTES + 1)))
                .singleElement()
                .extracting(RuleProblem::code, RuleProblem::line)
                .containsExactly("too-large", 0);
    }

    @Test
    void refusesTooManyRegularExpressions() {
        String text = IntStream.rangeClosed(0, Limits.REGEXES)
                .mapToObj(i -> "rule \"" + i + "\" when Visit( source matches \"a" + i
                        + "\" ) then decide.channel(\"A\"); end\n")
                .collect(Collectors.joining());

        assertThat(problems(text)).extracting(RuleProblem::code).containsExactly("too-many-regexes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]{2,30}[-_][a-z]{2,30}", "([0-9]{1,3}\\\\.){3}[0-9]{1,3}", "(a|b|c){1,200}"})
    void readsRegularExpressionsWithSomeRepetitions(String regex) {
        assertThat(problems(RuleTexts.channelRule("source matches \"" + regex + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{100}){100}",
                "(a{999}\\\\Q(\\\\E){999}",
                "(a{999}[[:alpha:](]){999}",
                "(a{40}b{40}){40}",
                "a{1000}{1000}"
            })
    void refusesRegularExpressionsOfTooManySteps(String regex) {
        assertThat(problems(RuleTexts.channelRule("source matches \"" + regex + "\"")))
                .singleElement()
                .extracting(RuleProblem::code)
                .isIn("regex-too-long", "bad-regex");
    }

    @Test
    void endsOnWhateverText() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "rule ", "\"a\" ", "when ", "Visit", "( ", ") ", "then ", "decide", ".", "channel", "end ", ";", ",",
                "== ", "source ", "!", "&& ", "|| ", ":", "in ", "not ", "/*", "*/", "//", "\n", "\"", "\\", "\\u", "1",
                "-", "é", "=");
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(random.nextInt(40), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(problems(text)).hasSizeLessThanOrEqualTo(Limits.PROBLEMS);
        }
    }

    @Test
    void refusesWhatStandsBehindAStraySemicolon() {
        String rule = RuleTexts.channelRule("returning");

        assertThat(problems(rule + ";\n" + rule.replace("\"A\"", "\"B\""))).isEmpty();
        assertThat(problems(rule + "; System.exit(1)"))
                .extracting(RuleProblem::code)
                .containsExactly("not-allowed");
    }
}
