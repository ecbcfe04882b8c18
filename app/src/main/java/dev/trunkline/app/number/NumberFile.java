package dev.trunkline.app.number;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.app.web.SpreadsheetText;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.rules.csv.CsvFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Numbers as CSV (RFC 4180, UTF-8): {@code number,role,pool or channel,destination}. A cell that a spreadsheet would take for a formula
 * has an apostrophe in front, which is taken off again when the file is read.
 *
 * @param rows those that could be read
 * @param problems what is wrong with the file
 */
record NumberFile(List<NumberRow> rows, List<NumberRow.Problem> problems) {
    static final int MOST_ROWS = 10_000;

    private static final List<String> HEADER = List.of("number", "role", "pool or channel", "destination");

    /** Reads a file, whatever it holds. */
    static NumberFile read(byte[] csv) {
        return switch (CsvFile.read(csv)) {
            case CsvFile.NotUtf8 other -> refused(1, "", other.message());
            case CsvFile.Broken broken -> refused(lineAfter(broken.before()), "", broken.message());
            case CsvFile.Rows read ->
                read(read.rows().stream()
                        .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList());
        };
    }

    private static int lineAfter(List<CsvRecord> rows) {
        return rows.isEmpty() ? 1 : (int) rows.getLast().getStartingLineNumber() + 1;
    }

    private static NumberFile read(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return refused(1, "", "The file is empty: its first line is \"" + String.join(",", HEADER) + "\".");
        }
        if (records.size() - 1 > MOST_ROWS) {
            return refused(
                    MOST_ROWS + 2, "", "A file has at most " + MOST_ROWS + " numbers: split it and load the parts.");
        }
        return rows(records);
    }

    private static NumberFile rows(List<CsvRecord> records) {
        List<String> names = records.getFirst().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> name.equals("pool") || name.equals("channel") ? HEADER.get(2) : name)
                .toList();
        List<NumberRow.Problem> problems = new ArrayList<>();
        Stream.concat(HEADER.stream(), names.stream()).distinct().forEach(name -> {
            if (!names.contains(name)) {
                problems.add(new NumberRow.Problem(1, name, "The first line lacks the column \"" + name + "\"."));
            } else if (!HEADER.contains(name) || names.indexOf(name) != names.lastIndexOf(name)) {
                problems.add(new NumberRow.Problem(
                        1,
                        name,
                        "The columns are \"" + String.join(",", HEADER) + "\", each once: take this one out."));
            }
        });
        if (!problems.isEmpty()) {
            return new NumberFile(List.of(), problems);
        }
        List<Integer> places = HEADER.stream().map(names::indexOf).toList();
        return new NumberFile(
                records.stream()
                        .skip(1)
                        .map(row -> new NumberRow(
                                (int) row.getStartingLineNumber(),
                                cell(row, places.get(0)),
                                cell(row, places.get(1)),
                                cell(row, places.get(2)),
                                cell(row, places.get(3))))
                        .toList(),
                List.of());
    }

    private static String cell(CsvRecord row, int place) {
        String cell = place < row.getFieldCount() ? row.getField(place).strip() : "";
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static NumberFile refused(int line, String column, String message) {
        return new NumberFile(List.of(), List.of(new NumberRow.Problem(line, column, message)));
    }

    /** Writes numbers so that reading them changes nothing; the site's own number is none of them. */
    static byte[] write(List<OwnedNumber> numbers) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(HEADER);
            for (OwnedNumber number : numbers) {
                switch (number.role()) {
                    case PoolNumber of ->
                        write(writer, number, "pool", of.pool().key());
                    case OverflowNumber of ->
                        write(writer, number, "overflow", of.pool().key());
                    case ChannelNumber of -> write(writer, number, "channel", of.channel());
                    case SiteNumber of -> {
                        // Comes with its site.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (CsvFile.BYTE_ORDER_MARK + csv.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter writer, OwnedNumber number, String role, String of) {
        writer.writeRecord(
                SpreadsheetText.safe(number.number().e164()),
                role,
                SpreadsheetText.safe(of),
                SpreadsheetText.safe(number.destination().e164()));
    }
}
