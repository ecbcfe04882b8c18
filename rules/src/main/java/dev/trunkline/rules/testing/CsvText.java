package dev.trunkline.rules.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A table as a text. Spreadsheets of many countries write semicolons between cells, and what is copied out of one has tabs, so the
 * header tells which it is: no column has such a character in its name.
 *
 * @param body without the mark that some programs write first
 */
record CsvText(String body, char separator) {
    static final char MARK = '\uFEFF';

    static CsvText of(String text) {
        String body = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        String header = body.stripLeading().lines().findFirst().orElse("");
        for (char separator : new char[] {',', ';', '\t'}) {
            if (header.indexOf(separator) >= 0) {
                return new CsvText(body, separator);
            }
        }
        return new CsvText(body, ',');
    }

    /** Whether nothing is written in it. */
    boolean isBlank() {
        return body.isBlank();
    }

    /** The cells of the header that names columns; what spreadsheets leave empty behind the last one is left out. */
    static List<String> header(CsvRecord first) {
        int named = first.getFieldCount();
        while (named > 0 && first.getField(named - 1).isBlank()) {
            named--;
        }
        return first.getFields().subList(0, named);
    }

    /** The rows, read one by one; reading throws {@code CsvParseException} where the text is no table. */
    Iterator<CsvRecord> rows() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(body)
                .iterator();
    }

    /** One row of this table, without a line break. */
    String row(List<String> cells) {
        StringWriter written = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(written)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return written.toString().substring(0, written.getBuffer().length() - 1);
    }
}
