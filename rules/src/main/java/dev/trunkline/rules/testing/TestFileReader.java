package dev.trunkline.rules.testing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.rules.language.HiddenCharacters;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.language.Problems;
import dev.trunkline.rules.language.Suggestion;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a tests file: its header, then row by row, noting what is wrong and going on. */
final class TestFileReader {
    static final int MOST_TESTS = 2_000;

    private static final int LONGEST_SUGGESTED = 40;
    private static final Pattern LINE_OF_MESSAGE = Pattern.compile("line (\\d{1,9})");

    private final Problems problems = new Problems(RuleFile.TESTS);
    private final List<RuleTest> tests = new ArrayList<>();
    private final TestRowReader rows;
    private List<Optional<TestColumn>> columns = List.of();

    TestFileReader(ZoneId zone, Set<String> pools) {
        this.rows = new TestRowReader(zone, pools);
    }

    RuleTestFile read(String text) {
        if (text.length() > Limits.FILE_BYTES || text.getBytes(StandardCharsets.UTF_8).length > Limits.FILE_BYTES) {
            problems.error(0, 0, "too-large", "The tests have at most 256 KB: leave tests out.");
            return new RuleTestFile(tests, problems.all());
        }
        CsvText table = CsvText.of(text);
        try {
            if (!table.isBlank()) {
                read(table.rows());
            }
        } catch (CsvParseException e) {
            problems.error(line(e), 0, "syntax", unreadable(e));
        }
        return new RuleTestFile(tests, problems.all());
    }

    private void read(Iterator<CsvRecord> records) {
        CsvRecord header = records.next();
        columns = header(header);
        if (!columns.contains(Optional.of(TestColumn.TEST))) {
            problems.error(
                    line(header),
                    0,
                    "missing-name",
                    "The first row names the columns, and one of them must be 'test': the names of the tests.");
            return;
        }
        while (records.hasNext() && !problems.areFull()) {
            CsvRecord record = records.next();
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (tests.size() == MOST_TESTS) {
                problems.error(line(record), 0, "too-many-tests", "A site has at most " + MOST_TESTS + " tests.");
                return;
            }
            row(record);
        }
    }

    private List<Optional<TestColumn>> header(CsvRecord header) {
        List<Optional<TestColumn>> known = new ArrayList<>();
        for (String cell : CsvText.header(header)) {
            Optional<TestColumn> column = TestColumn.ofCell(cell);
            if (problems.areFull()) {
                break;
            } else if (column.isEmpty()) {
                problems.error(line(header), 0, "unknown-column", unknown(cell.strip(), known.size() + 1));
            } else if (known.contains(column)) {
                problems.error(
                        line(header),
                        0,
                        "syntax",
                        "The header names the column '" + column.get().word() + "' twice: leave one out.");
            }
            known.add(column);
        }
        return known;
    }

    private static String unknown(String word, int place) {
        return word.isEmpty()
                ? "Column " + place + " has no name: leave it out or name it."
                : "There is no column '" + shortened(word) + "'."
                        + Suggestion.didYouMean(shortened(word), TestColumn.words());
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_SUGGESTED ? word.substring(0, LONGEST_SUGGESTED) + "…" : word;
    }

    private void row(CsvRecord record) {
        int errors = problems.errors();
        RuleTest test = rows.read(new TestRow(line(record), cells(record), problems));
        if (problems.errors() == errors) {
            tests.add(test);
        }
    }

    private Map<TestColumn, String> cells(CsvRecord record) {
        Map<TestColumn, String> cells = new EnumMap<>(TestColumn.class);
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                problems.error(
                        line(record),
                        0,
                        "syntax",
                        "This row has more cells than the header has columns: put a text with a comma in it in quotation marks.");
                break;
            }
            Optional<TestColumn> column = columns.get(i);
            if (column.isPresent()) {
                refuseHidden(cell, column.get(), record);
                cells.put(column.get(), cell);
            }
        }
        return cells;
    }

    private void refuseHidden(String cell, TestColumn column, CsvRecord record) {
        String hidden = HiddenCharacters.first(cell);
        if (!hidden.isEmpty()) {
            problems.error(
                    line(record),
                    0,
                    "bad-value",
                    "In the column '" + column.word() + "' stands a character that nobody can see (" + hidden
                            + "): leave it out.");
        }
    }

    private static int line(CsvRecord record) {
        return Math.toIntExact(record.getStartingLineNumber());
    }

    /** FastCSV tells the line in its message only. */
    private static int line(CsvParseException e) {
        Matcher line = LINE_OF_MESSAGE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static String unreadable(CsvParseException e) {
        return "From here on this is no table of cells: a quotation mark opens a cell and closes it, and stands twice inside. ("
                + e.getMessage() + ")";
    }
}
