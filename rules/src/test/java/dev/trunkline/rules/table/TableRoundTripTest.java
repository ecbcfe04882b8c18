package dev.trunkline.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.explain.RandomRules;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.Kind;
import dev.trunkline.rules.table.RuleTable.TextRule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text → tree → table → CSV → tree → canonical text says the same as text → tree → canonical text. */
class TableRoundTripTest {
    private static final int FILES = 5;
    private static final int RULES = 40;
    private static final int LITERALS = 2_000;
    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "\"", "\\", "$", ",", ";", " ", "  ", "é", "1", "2024", "'", "a", "TRUE", "true", "%",
            "#", "(", ")", "|", "\u00A0", "\uFF1D", "cmd", "May ", "utmTerm", "{", "x", "字", "😀", "/", "<b>", "${",
            "yes");
    private static final Map<RuleStage, String> ACTIONS = Map.of(
            RuleStage.CHANNEL, "decide.channel(\"A\");",
            RuleStage.CAMPAIGN, "decide.campaign(\"A\"); decide.keyword(\"k, 1\");",
            RuleStage.NUMBER, "decide.number(\"+14165550130\");",
            RuleStage.QUALIFICATION, "decide.qualified(true, 12.50);");

    @ParameterizedTest
    @EnumSource
    void keepsThePacks(RuleStage stage) {
        assertKept(stage, RulePacks.demo().of(stage));
    }

    @ParameterizedTest
    @EnumSource
    void keepsRulesByChance(RuleStage stage) {
        int rows = 0;
        for (int seed = 0; seed < FILES; seed++) {
            String text = new RandomRules(stage, 100 + seed).file(RULES, ACTIONS.getOrDefault(stage, ""));
            assertKept(stage, text);
            rows += Tables.shown(stage, text).rows().size();
        }
        assertThat(rows).isBetween(FILES * RULES / 4, FILES * RULES * 9 / 10);
    }

    @Test
    void keepsWhateverALiteralHolds() {
        Random random = new Random(11);
        int kept = 0;
        for (int i = 0; i < LITERALS; i++) {
            String text = literals(random);
            if (Tables.parsed(RuleStage.CAMPAIGN, text).problems().isEmpty()) {
                assertKept(RuleStage.CAMPAIGN, text);
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(LITERALS / 2);
    }

    private static String literals(Random random) {
        String field = List.of("utmTerm", "landingPath").get(random.nextInt(2));
        String first = any(random);
        String second = any(random);
        String pattern = switch (random.nextInt(4)) {
            case 0 -> field + " == " + first + ", " + field + " != " + second;
            case 1 -> field + " in (" + first + ", " + second + ")";
            case 2 -> "hasParam(\"p\"), !hasParam(\"q\"), param(" + first + ") contains " + second;
            default -> field + " not str[startsWith] " + first + ", " + field + " matches \"\\\\Q=1\\\\E.*\"";
        };
        String name = any(random).replace("\"", "").replace("\\", "").strip();
        return RuleTexts.rule(
                (name.isEmpty() ? "n" : name), "Visit( " + pattern + " )", "decide.campaign(" + any(random) + ");");
    }

    private static String any(Random random) {
        return ConditionText.quoted(random.ints(1 + random.nextInt(3), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining()));
    }

    @Test
    void keepsABoundFieldApartFromATextThatLooksLikeOne() {
        String text = """
                rule "bound" when Visit( $t : utmTerm != "" ) then decide.keyword($t); decide.campaign("$utmTerm"); end
                """;
        assertKept(RuleStage.CAMPAIGN, text);
        RuleTable table = Tables.shown(RuleStage.CAMPAIGN, text);
        assertThat(table.grid().headers()).containsExactly("rule", "priority", "utmTerm !=", "campaign", "keyword");
        assertThat(table.rows().getFirst().cells()).containsExactly("bound", "0", "\"\"", "\"$utmTerm\"", "$utmTerm");
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryColumnThatItOffers(RuleStage stage) {
        List<Column> columns = TableText.columns(stage);

        assertThat(columns).extracting(Column::header).doesNotHaveDuplicates().contains("rule", "priority");
        assertThat(columns)
                .filteredOn(column -> column.kind() == Kind.CONDITION)
                .hasSizeGreaterThan(50);
        for (Column column : columns) {
            if (column.kind() == Kind.CONDITION) {
                String cell = switch (column.form()) {
                    case TEXT -> column.header().contains("inList") ? "search" : "example.com";
                    case TEXTS -> "a, b";
                    case NUMBER -> "1";
                    case NUMBERS -> "1, 2";
                    case YES_NO -> "no";
                };
                String action = ACTIONS.getOrDefault(stage, "");
                TableGrid grid = Tables.shown(stage, RuleTexts.rule("A", fact(stage), action))
                        .grid();
                TableGrid asked = new TableGrid(
                        with(grid.headers(), column.header()),
                        List.of(with(grid.rows().getFirst(), cell)));
                assertThat(Tables.shown(stage, Tables.merged(stage, "", asked)).columns())
                        .as(column.header())
                        .contains(column);
            }
        }
    }

    private static String fact(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION ? "Response()" : "Visit()";
    }

    private static List<String> with(List<String> cells, String more) {
        return Stream.concat(cells.stream(), Stream.of(more)).toList();
    }

    private static void assertKept(RuleStage stage, String text) {
        RuleTable table = Tables.shown(stage, text);
        String csv = TableCsv.write(table);
        TableGrid grid = Tables.read(csv);

        assertThat(Tables.merged(stage, text, grid)).as(csv).isEqualTo(text);
        assertThat(Tables.merged(stage, text, table.grid())).isEqualTo(text);

        Set<String> textRules = table.textRules().stream().map(TextRule::name).collect(Collectors.toSet());
        CheckedFile file = Tables.parsed(stage, text);
        String anew = Tables.merged(stage, "", grid);
        assertThat(anew)
                .as(csv)
                .isEqualTo(file.rules().stream()
                        .filter(rule -> !textRules.contains(rule.name()))
                        .map(rule -> CanonicalDrl.of(file.vocabulary(), rule))
                        .collect(Collectors.joining("\n")));
        assertThat(Tables.shown(stage, anew).rows()).isEqualTo(table.rows());
        assertThat(Tables.shown(stage, anew).columns()).isEqualTo(table.columns());
        assertNoFormulas(grid);
    }

    private static void assertNoFormulas(TableGrid grid) {
        assertThat(grid.rows())
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(cell -> assertThat(cell).matches("(?s)-?[0-9]+(\\.[0-9]+)?|[^=+@\\-\\t\\r].*|")));
    }
}
