package dev.trunkline.app.number;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.number.OwnedNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** Reads a file, whatever it holds. */
    static NumberFile read(byte[] csv) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(1, "", "The file is not UTF-8: save it as \"CSV UTF-8\".");
        }
        return read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static NumberFile read(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            int line = records.isEmpty() ? 1 : (int) records.getLast().getStartingLineNumber() + 1;
            return refused(
                    line,
                    "",
                    "The file can't be read from here on: a quotation mark is never closed, or something stands behind one.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** A comma, or the semicolon that spreadsheets write where a comma stands in numbers. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
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
        return (BYTE_ORDER_MARK + csv).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter writer, OwnedNumber number, String role, String of) {
        writer.writeRecord(
                safe(number.number().e164()),
                role,
                safe(of),
                safe(number.destination().e164()));
    }

    private static String safe(String cell) {
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
