package dev.trunkline.rules.table;

import java.util.Comparator;

/**
 * A cell.
 *
 * @param row from 1, which is the header
 * @param column from 0
 */
record Place(int row, int column) {
    static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::row).thenComparingInt(Place::column);

    private static final int LETTERS = 26;

    /** As a spreadsheet names it: {@code C4}. */
    String name() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }
}
