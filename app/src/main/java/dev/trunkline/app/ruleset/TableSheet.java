package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.table.RuleTable.Kind;
import dev.trunkline.rules.table.TableProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as its page shows it.
 *
 * @param messages what the page's words for the columns are named
 * @param blank the row that a script adds
 */
record TableSheet(List<TableColumn> columns, List<String> messages, List<Row> rows, Row blank, List<Problem> problems) {
    private static final int LETTERS = 26;

    /** The sheet of what somebody typed, with what is wrong in it. */
    static TableSheet of(RuleStage stage, TableForm form, List<TableProblem> problems) {
        List<TableColumn> columns = TableColumn.of(stage, form);
        int names = form.headers().indexOf(TableForm.RULE);
        Map<String, String> wrong = new HashMap<>();
        problems.forEach(problem -> wrong.putIfAbsent(problem.cell(), problem.message()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            rows.add(Row.of(i, form.rows().get(i), names, columns, wrong));
        }
        List<Problem> shown = problems.stream()
                .map(problem -> Problem.of(problem, form, columns, names))
                .toList();
        List<String> nothing = Collections.nCopies(columns.size(), "");
        List<String> messages = columns.stream().map(TableColumn::message).toList();
        return new TableSheet(columns, messages, rows, Row.of(rows.size(), nothing, names, columns, Map.of()), shown);
    }

    static TableSheet of(RuleStage stage, TableForm form) {
        return of(stage, form, List.of());
    }

    /** Some of the rows, for a table that is only read. */
    TableSheet part(int from, int most) {
        return new TableSheet(
                columns, messages, rows.subList(from, Math.min(from + most, rows.size())), blank, problems);
    }

    /** With the cursor in a cell, if there is that cell. */
    TableSheet focusedOn(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return this;
        }
        List<Cell> cells = new ArrayList<>(rows.get(row).cells());
        cells.set(column, new Cell(cells.get(column).value(), columns.get(column), false, null, null, true));
        List<Row> changed = new ArrayList<>(rows);
        changed.set(row, new Row(row, rows.get(row).name(), cells));
        return new TableSheet(columns, messages, changed, blank, problems);
    }

    /** Where a new column of conditions stands: before what the rules decide. */
    int placeOfNewColumn() {
        return (int) columns.stream()
                .filter(column -> !column.kind().equals(Kind.ACTION.name()))
                .count();
    }

    /**
     * A rule.
     *
     * @param index from 0
     */
    record Row(int index, String name, List<Cell> cells) {
        private static Row of(
                int index, List<String> cells, int names, List<TableColumn> columns, Map<String, String> wrong) {
            List<Cell> shown = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                String id = cellName(index, column);
                String message = wrong.get(id);
                TableColumn of = columns.get(column);
                shown.add(
                        message == null
                                ? new Cell(cells.get(column), of, of.hasPlainCells(), null, null, false)
                                : new Cell(cells.get(column), of, false, id, message, false));
            }
            return new Row(index, cells.get(names), shown);
        }
    }

    /**
     * A cell.
     *
     * @param plain whether it is a field with nothing to say of it, as most are; a page has thousands of them
     * @param id for the list of problems to lead to; null when there is none
     * @param focused whether the page opens with the cursor in it
     */
    record Cell(
            String value,
            TableColumn column,
            boolean plain,
            @Nullable String id,
            @Nullable String problem,
            boolean focused) {}

    /**
     * What is wrong with a cell.
     *
     * @param cell its id; empty when no cell is shown for it
     * @param row the rule's name, maybe empty
     * @param number of the row on the page, from 1
     * @param column null when the problem is the table's
     */
    record Problem(
            String cell, String row, int number, @Nullable TableColumn column, String message) {
        private static Problem of(TableProblem problem, TableForm form, List<TableColumn> columns, int names) {
            int row = problem.row() - 2;
            TableColumn column = columns.stream()
                    .filter(known -> known.header().equals(problem.column()))
                    .findFirst()
                    .orElse(null);
            boolean shown = row >= 0 && row < form.rows().size();
            return new Problem(
                    shown ? problem.cell() : "",
                    shown ? form.rows().get(row).get(names) : "",
                    row + 1,
                    column,
                    problem.message());
        }
    }

    /** As a spreadsheet names it, where the header is row 1: {@code C4}. */
    private static String cellName(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 2).toString();
    }
}
