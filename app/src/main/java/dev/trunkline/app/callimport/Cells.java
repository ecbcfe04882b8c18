package dev.trunkline.app.callimport;

import java.util.List;

/** The cells of a row. */
record Cells(List<String> values) {
    private static final String FORMULA_STARTS = "=+-@";

    /** Without white space around it, and without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    String at(int place) {
        if (place < 0 || place >= values.size()) {
            return "";
        }
        String cell = values.get(place).strip();
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    boolean areBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
