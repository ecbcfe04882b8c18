package dev.trunkline.app.ruleset;

import dev.trunkline.rules.table.RuleTable;
import java.util.List;

/** A table as it is answered. */
record RuleTableView(
        String stage, List<RuleTable.Column> columns, List<List<String>> rows, List<RuleTable.TextRule> textRules) {
    static RuleTableView of(RuleTable table) {
        return new RuleTableView(
                table.stage().key(), table.columns(), table.grid().rows(), table.textRules());
    }
}
