package dev.trunkline.rules.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.rules.csv.CsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tables as CSV (RFC 4180, UTF-8). What is written can be opened in a spreadsheet: no cell begins a formula, and what a spreadsheet
 * would take for a number or a date stands in quotation marks, so that saving it changes nothing. Thread-safe.
 */
public final class TableCsv {
    /** The longest file that is read. */
    public static final int LONGEST = 1024 * 1024;

    private TableCsv() {}

    /** Writes a table; a byte order mark stands in front when there are letters beyond ASCII, for spreadsheets to see UTF-8. */
    public static String write(RuleTable table) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(
                    table.columns().stream().map(RuleTable.Column::header).toList());
            table.rows().forEach(row -> writer.writeRecord(SpreadsheetCells.of(table.columns(), row.cells())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = csv.toString();
        return text.chars().allMatch(c -> c < 128) ? text : CsvFile.BYTE_ORDER_MARK + text;
    }

    /** Reads a file, whatever it holds. */
    public static Reading read(byte[] csv) {
        if (csv.length > LONGEST) {
            return refused(TableProblem.ofTable("too-large", "A CSV file has at most 1 MB: leave rules out."));
        }
        return switch (CsvFile.read(csv)) {
            case CsvFile.NotUtf8 other -> refused(TableProblem.ofTable("not-utf-8", other.message()));
            case CsvFile.Broken broken -> refused(broken(broken.before().size() + 1, broken.message()));
            case CsvFile.Rows read -> grid(read.rows());
        };
    }

    private static TableProblem broken(int row, String message) {
        return new TableProblem(row, "", new Place(row, 0).name(), "bad-csv", message);
    }

    private static Reading grid(List<CsvRecord> records) {
        List<List<String>> rows = records.stream().map(CsvRecord::getFields).toList();
        return rows.isEmpty()
                ? refused(
                        TableProblem.ofTable(
                                "missing-column",
                                "The file is empty: the first row names the columns; one of them is 'rule', which holds the rules' names."))
                : new Reading.Read(new TableGrid(rows.getFirst(), rows.subList(1, rows.size())));
    }

    private static Reading refused(TableProblem problem) {
        return new Reading.Refused(List.of(problem));
    }

    /** What became of an attempt to read a file. */
    public sealed interface Reading {
        /** Its cells, of which nothing is checked. */
        record Read(TableGrid grid) implements Reading {}

        /** It is no CSV. */
        record Refused(List<TableProblem> problems) implements Reading {}
    }
}
