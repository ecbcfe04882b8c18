package dev.trunkline.rules.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of visits that shows what the shipped channel and campaign rules say: every row of GA4's channel group, its traps, and
 * what browsers really send. One table for the live path, the batch path and the rules' own tests.
 */
public final class ExampleVisits {
    private static final String FILE = "ga4-examples.csv";

    private ExampleVisits() {}

    /**
     * One visit, and what must come out.
     *
     * @param name what it shows, as a sentence; unique
     * @param url of the landing page
     */
    public record Example(
            String name,
            String url,
            String referrer,
            String source,
            String medium,
            String channel,
            String campaign,
            String keyword) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All examples, in the order of the table. */
    public static List<Example> all() {
        return PackFiles.text(FILE).lines().skip(1).map(ExampleVisits::example).toList();
    }

    private static Example example(String line) {
        List<String> cells = cells(line);
        return new Example(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    /** Cells stand between commas; one with a comma or a quotation mark in it stands in quotation marks, its own doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
