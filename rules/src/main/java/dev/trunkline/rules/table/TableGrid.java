package dev.trunkline.rules.table;

import java.util.List;

/**
 * A table as somebody sent it: nothing in it is checked. Row 1 is the header, as a spreadsheet counts.
 *
 * @param rows a row may be shorter or longer than the header
 */
public record TableGrid(List<String> headers, List<List<String>> rows) {
    public TableGrid {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
