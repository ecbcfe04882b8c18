package dev.trunkline.app.ruleset;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.rules.table.RuleTable;
import dev.trunkline.rules.table.TableGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * The table as the form of its page holds it. Every cell is a field of the same name, row by row, so that a script may add and take
 * out rows without counting them.
 */
record TableForm(List<String> headers, List<List<String>> rows) {
    /** The most rules that are edited on a page; more are edited as CSV. */
    static final int MOST_ROWS = 300;

    /** The most cells of a page that is opened. */
    static final int MOST_CELLS = 6_000;

    /** The most cells that fit into a request: the server takes 10,000 fields. */
    static final int MOST_SENT = 9_500;

    /** The header of the rules' names. */
    static final String RULE = "rule";

    TableForm {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rules of a table, that which wins first. */
    static TableForm of(RuleTable table) {
        Comparator<List<String>> strongestFirst = Comparator.comparingInt(TableForm::priority)
                .thenComparingLong(cells -> conditions(table, cells))
                .reversed()
                .thenComparing(List::getFirst);
        TableGrid grid = table.grid();
        return new TableForm(
                grid.headers(), grid.rows().stream().sorted(strongestFirst).toList());
    }

    private static int priority(List<String> cells) {
        return Integer.parseInt(cells.get(1));
    }

    private static long conditions(RuleTable table, List<String> cells) {
        List<RuleTable.Column> columns = table.columns();
        long conditions = 0;
        for (int i = 0; i < cells.size(); i++) {
            conditions += columns.get(i).kind() == RuleTable.Kind.CONDITION
                            && !cells.get(i).isEmpty()
                    ? 1
                    : 0;
        }
        return conditions;
    }

    /** What a browser sent. */
    static TableForm sent(MultiValueMap<String, String> sent) {
        List<String> headers = sent.getOrDefault("column", List.of());
        List<String> cells = sent.getOrDefault("cell", List.of());
        if (headers.stream().noneMatch(RULE::equals) || cells.size() % headers.size() != 0) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "table-incomplete",
                    "The table did not arrive as a whole; nothing was saved. Go back and send it again.");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += headers.size()) {
            rows.add(cells.subList(i, i + headers.size()));
        }
        return new TableForm(headers, rows);
    }

    boolean isTooLargeToOpen() {
        return rows.size() > MOST_ROWS || rows.size() * headers.size() > MOST_CELLS;
    }

    TableGrid grid() {
        return new TableGrid(headers, rows);
    }

    /** With an empty row at the end; empty when the form would be too large. */
    Optional<TableForm> withRow() {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(Collections.nCopies(headers.size(), ""));
        return fitting(new TableForm(headers, more));
    }

    /** With an empty column; empty when the form would be too large. */
    Optional<TableForm> withColumn(int at, String header) {
        return fitting(new TableForm(
                with(headers, at, header),
                rows.stream().map(cells -> with(cells, at, "")).toList()));
    }

    TableForm withoutRow(int row) {
        List<List<String>> fewer = new ArrayList<>(rows);
        if (row >= 0 && row < fewer.size()) {
            fewer.remove(row);
        }
        return new TableForm(headers, fewer);
    }

    private static List<String> with(List<String> texts, int at, String text) {
        List<String> more = new ArrayList<>(texts);
        more.add(at, text);
        return more;
    }

    private static Optional<TableForm> fitting(TableForm form) {
        return Optional.of(form).filter(fits -> fits.rows.size() * fits.headers.size() <= MOST_SENT);
    }
}
