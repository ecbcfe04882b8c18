package dev.trunkline.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.explain.RandomRules;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.table.RuleTable.TextRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableMergeTest {
    private static final String TEXT = """
            // Ours.

            rule "A" // short
            when Visit( $m : medium == "email" ) then decide.channel("Email"); end

            // Theirs: /* not "rule" */
            rule "B"
            salience 10
            when
                Visit( returning || hour < 7 )  // stays text
            then
                decide.channel("B");
            end
            /* between */
            rule "C" when Visit( hour >= 19 ) then decide.channel("Late"); end

            // last
            """;
    private static final String SAME = "rule,priority,medium ==,hour >=,channel\nC,,,19,Late\nA,0,email,,Email\n";

    @Test
    void keepsWhatSaysTheSameByteForByte() {
        assertThat(Tables.merged(TEXT, SAME)).isEqualTo(TEXT);
    }

    @Test
    void writesAChangedRuleAnewInItsPlace() {
        assertThat(Tables.merged(TEXT, SAME.replace("C,,,19", "C,5,,20")))
                .isEqualTo(TEXT.replace("rule \"C\" when Visit( hour >= 19 ) then decide.channel(\"Late\"); end", """
                        rule "C"
                        salience 5
                        when
                            Visit( hour >= 20 )
                        then
                            decide.channel("Late");
                        end"""));
    }

    @Test
    void leavesOutARuleWithTheEmptyLineBeforeIt() {
        assertThat(Tables.merged(TEXT, "rule,hour >=,channel\nC,19,Late\n")).isEqualTo(TEXT.replace("""

                rule "A" // short
                when Visit( $m : medium == "email" ) then decide.channel("Email"); end
                """, ""));
        assertThat(Tables.merged(TEXT, "rule,medium ==,channel\nA,email,Email\n"))
                .isEqualTo(
                        TEXT.replace("rule \"C\" when Visit( hour >= 19 ) then decide.channel(\"Late\"); end\n", ""));
    }

    @Test
    void appendsANewRule() {
        assertThat(Tables.merged(TEXT, SAME + "D,,sms,,Text\n")).isEqualTo(TEXT + """

                rule "D"
                when
                    Visit( medium == "sms" )
                then
                    decide.channel("Text");
                end
                """);
        assertThat(Tables.merged("", "rule,channel\nA,x\nB,y\n")).isEqualTo("""
                rule "A"
                when
                    Visit()
                then
                    decide.channel("x");
                end

                rule "B"
                when
                    Visit()
                then
                    decide.channel("y");
                end
                """);
    }

    @Test
    void appendsBehindACommentThatEndsTheFile() {
        assertThat(Tables.merged("// open", "rule,channel\nA,x\n")).startsWith("// open\n\nrule \"A\"\n");
        assertThat(Tables.merged("\n\n", "rule,channel\nA,x\n")).startsWith("\n\nrule \"A\"\n");
    }

    @Test
    void takesARuleOutOfALineThatItShares() {
        String rule = "rule \"%s\" when Visit() then decide.channel(\"x\"); end";
        String text = "/* a */" + rule.formatted("A") + "/* b */" + rule.formatted("B") + "/* c */"
                + rule.formatted("C") + "// d";

        String merged = Tables.merged(text, "rule,channel\nA,x\nC,x\n");

        assertThat(merged)
                .isEqualTo("/* a */" + rule.formatted("A") + "/* b */ /* c */" + rule.formatted("C") + "// d");
        assertThat(Tables.merged(text, "rule,channel\n")).isEqualTo("/* a */ /* b */ /* c */ // d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void keepsTheLineBreaksOfTheText(String lineBreak) {
        String text = TEXT.replace("\n", lineBreak);

        assertThat(Tables.merged(text, SAME)).isEqualTo(text);
        assertThat(Tables.merged(text, "rule,hour >=,channel\nC,19,Late\n"))
                .isEqualTo(
                        Tables.merged(TEXT, "rule,hour >=,channel\nC,19,Late\n").replace("\n", lineBreak));
        if (lineBreak.equals("\r\n")) {
            assertThat(Tables.merged(text, SAME + "D,,sms,,Text\n"))
                    .isEqualTo(Tables.merged(TEXT, SAME + "D,,sms,,Text\n").replace("\n", lineBreak));
        }
    }

    @Test
    void leavesTheFileEmptyWhenItsOnlyRulesGo() {
        String rules = "rule \"A\" when Visit() then decide.channel(\"x\"); end\n\n"
                + "rule \"B\" when Visit() then decide.channel(\"x\"); end\n";

        assertThat(Tables.merged(rules, "rule,channel\nB,x\n")).isEqualTo(rules.substring(rules.indexOf("rule \"B\"")));
        assertThat(Tables.merged(rules, "rule,channel\n")).isEmpty();
    }

    @Test
    void takesNoTableIntoATextWithErrors() {
        TableGrid grid = Tables.read("rule,channel\nA,x\n");
        RuleFiles broken = Tables.files(RuleStage.CHANNEL, "rule \"A\" when");

        assertThat(TableText.merge(RuleStage.CHANNEL, broken, grid)).isInstanceOf(TableText.Merge.Faulty.class);
        assertThat(TableText.show(RuleStage.CHANNEL, broken)).isInstanceOf(TableText.View.Faulty.class);
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhateverIsChanged(RuleStage stage) {
        Random random = new Random(stage.ordinal());
        for (int i = 0; i < 60; i++) {
            String text = commented(new RandomRules(stage, i).file(12, action(stage)), random);
            RuleTable table = Tables.shown(stage, text);
            List<List<String>> rows = changed(table, random);

            String merged =
                    Tables.merged(stage, text, new TableGrid(table.grid().headers(), rows));

            assertRules(stage, text, merged, table, rows);
            assertThat(Tables.merged(stage, merged, new TableGrid(table.grid().headers(), rows)))
                    .isEqualTo(merged);
            assertThat(comments(merged)).isEqualTo(comments(text));
        }
    }

    private static String action(RuleStage stage) {
        return switch (stage) {
            case CHANNEL -> "decide.channel(\"A\");";
            case CAMPAIGN -> "decide.keyword(\"A\");";
            case NUMBER -> "decide.pool(\"ppc\");";
            case QUALIFICATION -> "decide.qualified(true);";
        };
    }

    private static String commented(String rules, Random random) {
        List<String> comments =
                List.of(" ", "\n", "// #one\n", "\n// #two\n\n", "/* #three\n */", " /* #four */ ", "\t\n\n\n");
        return rules.lines()
                .map(rule ->
                        comments.get(random.nextInt(comments.size())) + rule + (random.nextInt(4) == 0 ? "" : "\n"))
                .collect(Collectors.joining());
    }

    private static List<String> comments(String text) {
        return List.of(text.split("#", -1)).stream()
                .skip(1)
                .map(comment -> comment.split("\\W", 2)[0])
                .toList();
    }

    private static List<List<String>> changed(RuleTable table, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.grid().rows()) {
            List<String> cells = new ArrayList<>(row);
            switch (random.nextInt(4)) {
                case 0 -> cells.set(1, "77");
                case 1 -> cells.set(0, "new " + cells.getFirst());
                case 2 -> cells.clear();
                default -> cells.set(1, " " + cells.get(1) + " ");
            }
            rows.add(cells);
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static void assertRules(
            RuleStage stage, String text, String merged, RuleTable table, List<List<String>> rows) {
        Map<String, String> expected = new LinkedHashMap<>(canonical(stage, text));
        expected.keySet()
                .retainAll(table.textRules().stream().map(TextRule::name).toList());
        expected.putAll(canonical(
                stage, Tables.merged(stage, "", new TableGrid(table.grid().headers(), rows))));
        assertThat(canonical(stage, merged)).isEqualTo(expected);

        CheckedFile before = Tables.parsed(stage, text);
        Map<String, String> was = canonical(stage, text);
        before.rules().stream()
                .filter(rule -> Objects.equals(was.get(rule.name()), expected.get(rule.name())))
                .forEach(rule -> assertThat(merged).contains(text.substring(rule.start(), rule.end())));
    }

    private static Map<String, String> canonical(RuleStage stage, String text) {
        CheckedFile file = Tables.parsed(stage, text);
        Map<String, String> rules = new LinkedHashMap<>();
        file.rules().forEach(rule -> rules.put(rule.name(), CanonicalDrl.of(file.vocabulary(), rule)));
        return rules;
    }
}
