package dev.trunkline.rules.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file (RFC 4180) that somebody sent: UTF-8 with or without a byte order mark, with commas or semicolons. Rows may have any
 * number of cells; empty lines are rows with one empty cell.
 */
public sealed interface CsvFile {
    /** What some programs write in front, and what makes spreadsheets see UTF-8. */
    char BYTE_ORDER_MARK = '\uFEFF';

    /** It could be read; without any row when it is empty. */
    record Rows(List<CsvRecord> rows) implements CsvFile {}

    /** It is in another encoding. */
    record NotUtf8(String message) implements CsvFile {}

    /**
     * It can't be read whole.
     *
     * @param before the rows before the place
     */
    record Broken(List<CsvRecord> before, String message) implements CsvFile {}

    /** Reads a file, whatever it holds. */
    static CsvFile read(byte[] csv) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            return new NotUtf8("The file is not UTF-8: save it as \"CSV UTF-8\".");
        }
        return read(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static CsvFile read(String text) {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(rows::add);
        } catch (CsvParseException e) {
            return new Broken(
                    rows,
                    "The file can't be read from here on: a quotation mark is never closed, or something stands behind one.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rows(rows);
    }

    /** A comma, or the semicolon that spreadsheets write where a comma stands in numbers; by the first line. */
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
}
