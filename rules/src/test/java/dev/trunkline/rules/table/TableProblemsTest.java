package dev.trunkline.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.language.Limits;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem names its cell; in these tables # stands for a quotation mark and | for a line break. */
class TableProblemsTest {
    private static List<TableProblem> problems(RuleStage stage, String table) {
        return Tables.problems(stage, "", table.replace('#', '"').replace('|', '\n'));
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource(
            delimiter = '~',
            value = {
                "missing-column    ~ ''  ~ priority,channel|1,x",
                "duplicate-column  ~ C1  ~ rule,channel,Channel|A,x,",
                "unknown-column    ~ C1  ~ rule,channel,chanel|A,x,",
                "unknown-field     ~ C1  ~ rule,channel,sorce ==|A,x,a",
                "unknown-function  ~ C1  ~ rule,channel,inLst(source)|A,x,a",
                "unknown-operator  ~ C1  ~ rule,channel,source >|A,x,a",
                "unknown-operator  ~ C1  ~ rule,channel,source =|A,x,a",
                "missing-operator  ~ C1  ~ rule,channel,source|A,x,a",
                "wrong-type        ~ C1  ~ rule,channel,inList(hour)|A,x,a",
                "bad-argument      ~ C1  ~ rule,channel,#param(## ##) ==#|A,x,a",
                "syntax            ~ C1  ~ rule,channel,not source in|A,x,a",
                "syntax            ~ C1  ~ rule,channel,#source == ##a###|A,x,a",
                "syntax            ~ C1  ~ rule,channel,#inList(source, ##search##)#|A,x,a",
                "forbidden-character ~ C1 ~ rule,channel,sourcé ==|A,x,a",
                "no-header         ~ C2  ~ rule,channel|A,x,a",
                "no-header         ~ C2  ~ rule,channel,,source ==|A,x,a,b",
                "bad-name          ~ A2  ~ rule,channel|,x",
                "bad-name          ~ A2  ~ rule,channel|#a##b#,x",
                "duplicate-rule    ~ A3  ~ rule,channel|A,x|A,y",
                "bad-priority      ~ B3  ~ rule,priority,channel|A,1,x|B,high,x",
                "bad-priority      ~ B2  ~ rule,priority,channel|A,99999,x",
                "bad-priority      ~ B2  ~ rule,priority,channel|A,1.5,x",
                "missing-action    ~ B2  ~ rule,channel|A,",
                "missing-action    ~ A2  ~ rule,source ==|A,b",
                "wrong-type        ~ C2  ~ rule,channel,hour >=|A,x,nine",
                "wrong-type        ~ C2  ~ rule,channel,hour >=|A,x,9.5",
                "wrong-type        ~ C2  ~ rule,channel,hour in|A,x,#9, ten#",
                "wrong-type        ~ C2  ~ rule,channel,returning|A,x,maybe",
                "bad-regex         ~ C2  ~ rule,channel,source matches|A,x,(",
                "regex-too-long    ~ C2  ~ rule,channel,source matches|A,x,(a{999}b{999}){9}",
                "unknown-list      ~ C2  ~ rule,channel,inList(source)|A,x,serch",
                "bad-argument      ~ C2  ~ rule,channel,not onDomain(referrerHost)|A,x,https://a.example",
                "bad-cell          ~ C2  ~ rule,channel,source in|A,x,#a,,b#",
                "bad-cell          ~ C2  ~ rule,channel,source in|A,x,#a,b,#",
                "bad-cell          ~ C2  ~ rule,channel,source ==|A,x,###a## b#",
                "bad-cell          ~ C2  ~ rule,channel,source ==|A,x,$utmTerm",
                "bad-cell          ~ B2  ~ rule,channel|A,$utmTerm",
                "bad-escape        ~ C2  ~ rule,channel,source ==|A,x,###a\\n###",
                "unterminated      ~ C2  ~ rule,channel,source ==|A,x,###a#",
                "unterminated      ~ C2  ~ rule,channel,source ==|A,x,###) then System.exit(1)#",
                "unicode-escape    ~ C2  ~ rule,channel,source ==|A,x,a\\u0041",
                "unicode-escape    ~ C2  ~ rule,channel,source ==|A,x,###\\\\u0041###",
                "forbidden-character ~ C2 ~ rule,channel,source ==|A,x,#a|b#",
            })
    void namesTheCell(String code, String cell, String table) {
        assertThat(problems(RuleStage.CHANNEL, table))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cell()).isEqualTo(cell))
                .satisfies(problem -> assertThat(problem.message()).isNotBlank())
                .extracting(TableProblem::code)
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{1} at {2} in {3}")
    @CsvSource(
            delimiter = '~',
            value = {
                "NUMBER        ~ bad-number       ~ B2 ~ rule,number|A,0416 555 0100",
                "NUMBER        ~ bad-number       ~ B2 ~ rule,number|A,14165550100",
                "NUMBER        ~ bad-argument     ~ B2 ~ rule,pool|A,No Pool",
                "NUMBER        ~ duplicate-action ~ C2 ~ rule,pool,number|A,ppc,+14165550100",
                "NUMBER        ~ wrong-type       ~ C2 ~ rule,pool,#freeShare(##ppc##) >#|A,ppc,#0,25#",
                "CAMPAIGN      ~ unknown-field    ~ B2 ~ rule,keyword|A,$utmTrem",
                "CAMPAIGN      ~ wrong-type       ~ B2 ~ rule,keyword|A,$hour",
                "CAMPAIGN      ~ unknown-field    ~ B2 ~ rule,keyword|A,$c); System.exit(1",
                "QUALIFICATION ~ wrong-type       ~ B2 ~ rule,qualified|A,1",
                "QUALIFICATION ~ bad-argument     ~ C2 ~ rule,qualified,value|A,yes,much",
                "QUALIFICATION ~ bad-argument     ~ C2 ~ rule,qualified,value|A,yes,-5",
                "QUALIFICATION ~ missing-action   ~ B2 ~ rule,qualified,value|A,,5",
            })
    void knowsTheActionsOfEachStage(RuleStage stage, String code, String cell, String table) {
        assertThat(problems(stage, table))
                .extracting(TableProblem::code, TableProblem::cell)
                .containsExactly(tuple(code, cell));
    }

    @Test
    void tellsAllProblemsAtOnceRowByRow() {
        assertThat(problems(RuleStage.CHANNEL, """
                        rule,priority,sorce ==,hour >=,returning,channel
                        ,1,a,nine,maybe,x

                        B,high,a,9,,x
                        C,0,a,9,,$x
                        """))
                .extracting(TableProblem::row, TableProblem::column, TableProblem::cell, TableProblem::code)
                .containsExactly(
                        tuple(1, "sorce ==", "C1", "unknown-field"),
                        tuple(2, "rule", "A2", "bad-name"),
                        tuple(2, "hour >=", "D2", "wrong-type"),
                        tuple(2, "returning", "E2", "wrong-type"),
                        tuple(4, "priority", "B4", "bad-priority"),
                        tuple(5, "channel", "F5", "bad-cell"));
    }

    @Test
    void saysWhatWasMeant() {
        assertThat(problems(RuleStage.CHANNEL, "rule,channel,chanel|A,x,|"))
                .first()
                .extracting(TableProblem::message)
                .asString()
                .contains("Did you mean 'channel'?");
        assertThat(problems(RuleStage.CHANNEL, "rule,channel,utmCampain ==|A,x,"))
                .first()
                .extracting(TableProblem::message)
                .asString()
                .contains("Did you mean 'utmCampaign'?");
    }

    @Test
    void stopsAtFiftyProblems() {
        String rows =
                IntStream.range(0, 200).mapToObj(i -> "r" + i + ",x,nine|").collect(Collectors.joining());

        assertThat(problems(RuleStage.CHANNEL, "rule,channel,hour >=|" + rows))
                .hasSize(Limits.PROBLEMS)
                .extracting(TableProblem::cell)
                .startsWith("C2", "C3")
                .endsWith("C51");
        String unreadable = rows.replace("nine", "$");
        assertThat(problems(RuleStage.CHANNEL, "rule,channel,source ==|" + unreadable))
                .hasSize(Limits.PROBLEMS);
    }

    @Test
    void namesCellsBeyondZ() {
        String headers = IntStream.range(0, 29).mapToObj(i -> "hasParam").collect(Collectors.joining(","));
        String cells = IntStream.range(0, 28).mapToObj(i -> "p" + i).collect(Collectors.joining(","));

        assertThat(problems(RuleStage.CHANNEL, "rule,channel," + headers + "|A,x," + cells + ",$"))
                .extracting(TableProblem::cell)
                .containsExactly("AE2");
    }

    @Test
    void keepsTheLimitsOfTheLanguage() {
        String tooMany = IntStream.rangeClosed(0, Limits.RULES)
                .mapToObj(i -> "r" + i + ",x|")
                .collect(Collectors.joining());
        assertOne("rule,channel|" + tooMany, "too-many-rules", "A2002");
        String values = IntStream.rangeClosed(0, Limits.LISTED_VALUES)
                .mapToObj(i -> "v" + i)
                .collect(Collectors.joining(","));
        assertOne("rule,channel,source in|A,x,#" + values + "#", "too-long", "C2");
        assertOne("rule,channel,source ==|A,x," + "a".repeat(Limits.LITERAL + 1), "too-long", "C2");
        assertOne("rule,channel," + "a".repeat(5_000) + "|A,x,", "too-long", "C1");
        String large = IntStream.range(0, 300)
                .mapToObj(i -> "r" + i + "," + "x".repeat(100) + "," + "y".repeat(900) + "|")
                .collect(Collectors.joining());
        assertOne("rule,channel,source ==|" + large, "too-large", "");
        String columns = IntStream.rangeClosed(0, 100).mapToObj(i -> "hasParam").collect(Collectors.joining(","));
        assertOne("rule,channel," + columns + "|A,x", "too-many-columns", "CY1");
    }

    private static void assertOne(String table, String code, String cell) {
        assertThat(problems(RuleStage.CHANNEL, table))
                .extracting(TableProblem::code, TableProblem::cell)
                .containsExactly(tuple(code, cell));
    }

    @Test
    void knowsTheListsOfTheSite() {
        assertThat(problems(RuleStage.CHANNEL, "rule,channel,inList(source)|A,x,partners"))
                .isEmpty();
    }

    @Test
    void knowsTheNamesOfTheRulesThatStayText() {
        String text = RuleTexts.rule("A", "Visit( returning || hour > 3 )", "decide.channel(\"A\");");

        assertThat(Tables.problems(RuleStage.CHANNEL, text, "rule,channel\nB,x\nA,y\n"))
                .extracting(TableProblem::code, TableProblem::cell)
                .containsExactly(tuple("duplicate-rule", "A3"));
    }

    @Test
    void countsTheRulesThatStayText() {
        String text = IntStream.range(0, Limits.RULES)
                .mapToObj(i -> RuleTexts.rule(
                        "t" + i, "Visit( returning || bot )".replace("bot", "hour > 3"), "decide.channel(\"A\");"))
                .collect(Collectors.joining());

        assertThat(Tables.problems(RuleStage.CHANNEL, text, "rule,channel\nA,x\n"))
                .extracting(TableProblem::code, TableProblem::row)
                .containsExactly(tuple("too-many-rules", 0));
    }
}
