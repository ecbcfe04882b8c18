package dev.trunkline.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.language.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvTest {
    private static final String AS_WRITTEN = """
            rule "Ads, by night"
            salience -5
            when
                Visit( utmTerm in ("=1+1", "b, c"), hour >= 19, returning == false, freeShare("ppc") > 0.10 )
            then
                decide.number("+14165550130");
            end
            """;

    @Test
    void writesWhatASpreadsheetLeavesAlone() {
        assertThat(TableCsv.write(Tables.shown(RuleStage.NUMBER, AS_WRITTEN)))
                .isEqualTo(
                        "rule,priority,utmTerm in,returning,hour >=,\"freeShare(\"\"ppc\"\") >\",pool,number\r\n"
                                + "\"Ads, by night\",-5,\"\"\"=1+1\"\", \"\"b, c\"\"\",no,19,0.10,,\"\"\"+14165550130\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "=",
                "'x",
                "＝1",
                "007",
                "1e5",
                "2024-11-03",
                "3 May 2024",
                "10:30",
                "5%",
                "12345678901234567890"
            })
    void putsWhatASpreadsheetWouldReadOtherwiseInQuotationMarks(String text) {
        RuleTable table = Tables.shown(
                RuleStage.CHANNEL,
                RuleTexts.rule(
                        text,
                        "Visit( utmTerm == \"" + text + "\", utmId in (\"" + text + "\", \"b\") )",
                        "decide.channel(\"" + text + "\");"));

        String csv = TableCsv.write(table);

        List<String> cells = Tables.read(csv).rows().getFirst();
        assertThat(cells)
                .containsExactly('"' + text + '"', "0", '"' + text + '"', '"' + text + "\", b", '"' + text + '"');
        assertThat(Tables.shown(RuleStage.CHANNEL, Tables.merged("", csv)).rows())
                .isEqualTo(table.rows());
    }

    @Test
    void keepsTruthValuesTexts() {
        String text = RuleTexts.rule("TRUE", "Visit( utmTerm == \"true\" )", "decide.channel(\"False\");");

        assertThat(TableCsv.write(Tables.shown(RuleStage.CHANNEL, text)))
                .endsWith("\r\n\"\"\"TRUE\"\"\",0,\"\"\"true\"\"\",\"\"\"False\"\"\"\r\n");
    }

    @Test
    void leavesNamesWithNumbersInThemReadable() {
        String text =
                RuleTexts.rule("Answered call of 30 seconds or more", "Visit()", "decide.channel(\"Paid Search\");");

        assertThat(TableCsv.write(Tables.shown(RuleStage.CHANNEL, text)))
                .contains("\r\nAnswered call of 30 seconds or more,0,Paid Search\r\n");
    }

    @Test
    void readsWhatASpreadsheetMadeOfIt() {
        String saved = "\uFEFFRULE;Priority;hour >=;returning;\"freeShare(\"\"ppc\"\") >\";utmTerm in;number;;\n"
                + "Ads, by night;-5; 19 ;FALSE;0.1;\"\"\"=1+1\"\",\"\"b, c\"\"\";\"\"\"+14165550130\"\"\";;\n"
                + ";;;;;;;;\n";

        assertThat(Tables.merged(RuleStage.NUMBER, AS_WRITTEN, Tables.read(saved)))
                .isEqualTo(AS_WRITTEN);
    }

    @Test
    void marksLettersBeyondAsciiForSpreadsheets() {
        String text = RuleTexts.rule("Bücher", "Visit()", "decide.channel(\"Bücher\");");

        String csv = TableCsv.write(Tables.shown(RuleStage.CHANNEL, text));

        assertThat(csv).startsWith("\uFEFFrule,");
        assertThat(Tables.merged(text, csv)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule,channel\nA,\"x",
                "rule,channel\nA,\"x\"y",
                "rule,channel,\"source ==\nA,x,y\nB,x,y\n",
            })
    void refusesWhatIsNoCsv(String csv) {
        assertThat(Tables.problems(RuleStage.CHANNEL, "", csv))
                .singleElement()
                .extracting(TableProblem::code)
                .isEqualTo("bad-csv");
    }

    @Test
    void saysInWhichRowItCannotGoOn() {
        assertThat(Tables.problems(RuleStage.CHANNEL, "", "rule,channel\nA,x\nB,\"y\nC,z\n"))
                .extracting(TableProblem::row, TableProblem::cell)
                .containsExactly(tuple(3, "A3"));
    }

    @Test
    void refusesOtherEncodingsAndTooMuch() {
        assertThat(codes("rule,channel\nBücher,x\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("not-utf-8");
        assertThat(codes("rule,channel\nA,x\n".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("not-utf-8");
        assertThat(codes(new byte[TableCsv.LONGEST + 1])).containsExactly("too-large");
        assertThat(codes(new byte[0])).containsExactly("missing-column");
        assertThat(codes("\uFEFF".getBytes(StandardCharsets.UTF_8))).containsExactly("missing-column");
        assertThat(codes("\n\n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("missing-column");
    }

    private static List<String> codes(byte[] csv) {
        List<TableProblem> problems = switch (TableCsv.read(csv)) {
            case TableCsv.Reading.Refused refused -> refused.problems();
            case TableCsv.Reading.Read read ->
                Tables.problems(RuleStage.CHANNEL, "", new String(csv, StandardCharsets.UTF_8));
        };
        return problems.stream().map(TableProblem::code).toList();
    }

    @Test
    void endsOnHugeCellsAndNul() {
        String huge = "a".repeat(TableCsv.LONGEST - 100);
        assertThat(codes(("rule,channel,source ==\nA,x," + huge).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("too-long");
        assertThat(codes((huge + ",rule\nA,x").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("too-long");
        assertThat(codes("rule,channel,source ==\nA,x,a\0b\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("forbidden-character");
        assertThat(codes("rule,channel,source\0 ==\nA,x,a\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("forbidden-character");
        assertThat(codes(("rule,channel" + ",".repeat(TableCsv.LONGEST - 100)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("bad-csv");
        assertThat(codes(("rule,channel,source ==\n" + "A,x,\"\"\"\"\n".repeat(90_000))
                        .getBytes(StandardCharsets.UTF_8)))
                .hasSize(Limits.PROBLEMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\\") then System.exit(1)\"",
                "x\") then System.exit(1); end rule \"B\" when Visit(",
                "x\") ) then System.exit(1); end //",
            })
    void keepsCodeInACellALiteral(String cell) {
        String csv = "rule,channel,source ==\nA,x,\"" + cell.replace("\"", "\"\"") + "\"\n";

        RuleTable table = Tables.shown(RuleStage.CHANNEL, Tables.merged("", csv));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.textRules()).isEmpty();
        assertThat(table.rows().getFirst().cells()).contains(cell);
    }

    @Test
    void readsARowThatIsTooShortAndATableWithoutRows() {
        assertThat(Tables.merged("", "rule,channel,source ==\nA,x\n")).startsWith("rule \"A\"\nwhen\n    Visit()\n");
        assertThat(Tables.merged("// none\n", "rule,channel\n")).isEqualTo("// none\n");
        assertThat(Tables.merged("// none\n", "rule,channel")).isEqualTo("// none\n");
    }

    @Test
    void endsOnWhateverBytes() {
        Random random = new Random(3);
        List<String> pieces = List.of(
                "rule",
                "channel",
                ",",
                ";",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "source ==",
                "A",
                "$",
                "\\",
                "=",
                "(",
                ")",
                "not ",
                "in",
                "hasParam",
                "\0",
                "é",
                " ",
                "hour >=",
                "9",
                "\t",
                "param(\"p\") ==");
        for (int i = 0; i < 3_000; i++) {
            String csv = (i % 2 == 0 ? "rule,channel,source in\n" : "")
                    + random.ints(random.nextInt(30), 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining());
            assertThat(codes(csv.getBytes(StandardCharsets.UTF_8))).hasSizeLessThanOrEqualTo(Limits.PROBLEMS);
        }
    }
}
