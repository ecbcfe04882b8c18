package dev.trunkline.rules.table;

/**
 * What is wrong with a cell, and what would be right.
 *
 * @param row as a spreadsheet counts, the header is 1; 0 when the problem is the table's
 * @param column its header; empty when it has none
 * @param cell as a spreadsheet names it, such as {@code C4}; empty when the problem is the table's
 * @param code stable, such as {@code unknown-column}; docs/rules.md lists them
 * @param message says what to change
 */
public record TableProblem(int row, String column, String cell, String code, String message) {
    static TableProblem ofTable(String code, String message) {
        return new TableProblem(0, "", "", code, message);
    }
}
