package dev.trunkline.rules.testing;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds a row at the end of a table and leaves what is there as its authors wrote it, but for the header where it lacks a column. */
final class TestAppender {
    private final String text;
    private final CsvText table;

    TestAppender(String text) {
        this.text = text;
        this.table = CsvText.of(text);
    }

    /** @param cells those that say something */
    String append(Map<TestColumn, String> cells) {
        if (table.isBlank()) {
            List<String> header = cells.keySet().stream().map(TestColumn::word).toList();
            return table.row(header) + "\n" + table.row(List.copyOf(cells.values())) + "\n";
        }
        List<String> header = new ArrayList<>(header());
        List<String> row = new ArrayList<>();
        Map<TestColumn, String> left = new EnumMap<>(cells);
        for (String cell : header) {
            row.add(TestColumn.ofCell(cell).map(left::remove).orElse(""));
        }
        left.forEach((column, cell) -> {
            header.add(column.word());
            row.add(cell);
        });
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String before = left.isEmpty() ? text : withHeader(header);
        boolean ended = before.endsWith("\n") || before.endsWith("\r");
        return before + (ended ? "" : lineBreak) + table.row(row) + lineBreak;
    }

    private List<String> header() {
        try {
            List<String> header = CsvText.header(table.rows().next());
            if (header.stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
                throw new IllegalArgumentException("The header of the tests has a line break in a name: leave it out");
            }
            return header;
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("The header of the tests can't be read: " + e.getMessage(), e);
        }
    }

    /** This header instead of the first line that is not blank. */
    private String withHeader(List<String> header) {
        int start = 0;
        while (isBefore(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, start) + table.row(header) + text.substring(end);
    }

    private static boolean isBefore(char c) {
        return c == '\n' || c == '\r' || c == CsvText.MARK;
    }
}
