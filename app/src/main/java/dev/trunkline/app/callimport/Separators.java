package dev.trunkline.app.callimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what stands between the cells of a file, by its first line that is not blank. */
final class Separators {
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private Separators() {}

    /** Whichever of them the line has most of, outside quotation marks; a comma when it has none. */
    static char of(String head) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            begun |= !Character.isWhitespace(c);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && KNOWN.contains(c)) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        char most = KNOWN.getFirst();
        for (char candidate : KNOWN) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(most, 0)) {
                most = candidate;
            }
        }
        return most;
    }
}
