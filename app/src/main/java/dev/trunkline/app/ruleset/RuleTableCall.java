package dev.trunkline.app.ruleset;

import dev.trunkline.rules.table.RuleTable;
import dev.trunkline.rules.table.TableGrid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is sent: what was answered, with other rows.
 *
 * @param textRules stay as they are, whatever is sent
 */
record RuleTableCall(
        @Nullable String stage,

        @NotNull(message = "names the columns, each with its header")
        List<@NotNull(message = "is a column with a header") @Valid Column> columns,

        @NotNull(message = "holds the rows, each a list of cells")
        List<@NotNull(message = "is a list of cells") List<@Nullable String>> rows,

        @Nullable List<RuleTable.TextRule> textRules) {
    TableGrid grid() {
        return new TableGrid(
                columns.stream().map(Column::header).toList(),
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell == null ? "" : cell)
                                .toList())
                        .toList());
    }

    /**
     * A column.
     *
     * @param kind follows from the header; so does the form
     */
    record Column(
            @NotNull(message = "names the column") String header,
            RuleTable.@Nullable Kind kind,
            RuleTable.@Nullable Form form) {}
}
