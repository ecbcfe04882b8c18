package dev.trunkline.rules.table;

import java.util.ArrayList;
import java.util.List;

/** A rule text of which every line belongs to a cell. */
final class RuleLines {
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    /** @param line without a line break */
    void add(Place place, String line) {
        text.append(line).append('\n');
        places.add(place);
    }

    String text() {
        return text.toString();
    }

    /** The cell of a line, from 1. */
    Place place(int line) {
        return places.get(Math.min(line, places.size()) - 1);
    }
}
