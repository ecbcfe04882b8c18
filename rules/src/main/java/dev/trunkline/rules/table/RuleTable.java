package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.List;

/**
 * The rules of a stage as a table. A row holds the conditions that a rule joins with "and", and what it proposes.
 *
 * @param columns the rule's name and priority, then conditions in the order of the vocabulary, then actions
 * @param rows in the order of the text
 * @param textRules those that a row can't say
 */
public record RuleTable(RuleStage stage, List<Column> columns, List<Row> rows, List<TextRule> textRules) {
    public RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        textRules = List.copyOf(textRules);
    }

    /** The headers and cells alone, as they are read back. */
    public TableGrid grid() {
        return new TableGrid(
                columns.stream().map(Column::header).toList(),
                rows.stream().map(Row::cells).toList());
    }

    /**
     * A column.
     *
     * @param header as authors write it: {@code source ==}
     */
    public record Column(String header, Kind kind, Form form) {}

    /** What a column is about. */
    public enum Kind {
        RULE,
        PRIORITY,
        CONDITION,
        ACTION
    }

    /** What stands in the cells of a column. */
    public enum Form {
        TEXT,
        TEXTS,
        NUMBER,
        NUMBERS,
        YES_NO
    }

    /**
     * A rule.
     *
     * @param cells one for each column; empty where nothing is asked or proposed
     */
    public record Row(List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A rule that stays text.
     *
     * @param line of its name in the author's text
     * @param text as its author wrote it
     * @param reason one sentence
     */
    public record TextRule(String name, int line, String text, String reason) {}
}
