package dev.trunkline.rules.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables as CSV (RFC 4180, UTF-8). What is written can be opened in a spreadsheet: no cell begins a formula, and what a spreadsheet
 * would take for a number or a date stands in quotation marks, so that saving it changes nothing. Thread-safe.
 */
public final class TableCsv {
    /** The longest file that is read. */
    public static final int LONGEST = 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        return text.chars().allMatch(c -> c < 128) ? text : BYTE_ORDER_MARK + text;
    }

    /** Reads a file, whatever it holds. */
    public static Reading read(byte[] csv) {
        if (csv.length > LONGEST) {
            return refused(TableProblem.ofTable("too-large", "A CSV file has at most 1 MB: leave rules out."));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(TableProblem.ofTable("not-utf-8", "The file is not UTF-8: save it as \"CSV UTF-8\"."));
        }
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Reading read(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (CsvParseException e) {
            int row = rows.size() + 1;
            return refused(
                    new TableProblem(
                            row,
                            "",
                            new Place(row, 0).name(),
                            "bad-csv",
                            "The file can't be read from here on: a quotation mark is never closed, or something stands behind one."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.isEmpty()
                ? refused(
                        TableProblem.ofTable(
                                "missing-column",
                                "The file is empty: the first row names the columns; one of them is 'rule', which holds the rules' names."))
                : new Reading.Read(new TableGrid(rows.getFirst(), rows.subList(1, rows.size())));
    }

    /** A comma, or the semicolon that spreadsheets write where a comma stands in numbers. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
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
