package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.UnreadableFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the columns of a file, in whatever case, spacing and punctuation they are written. */
final class Headings {
    /** A place that no column has. */
    static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Headings(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(plain(names.get(i)), i);
        }
    }

    /** The place of the first of these that is there. */
    int place(String... wanted) {
        for (String name : wanted) {
            Integer place = places.get(plain(name));
            if (place != null) {
                return place;
            }
        }
        return NONE;
    }

    /**
     * The same.
     *
     * @throws UnreadableFileException when none of them is there
     */
    int need(String format, String... wanted) {
        int place = place(wanted);
        if (place == NONE) {
            throw new UnreadableFileException(
                    "The file has no column \"" + wanted[0] + "\", which " + format + " has. Its columns are: "
                            + String.join(", ", names) + ". Choose another format or mend the first line.");
        }
        return place;
    }

    String name(int place) {
        return place < names.size() ? names.get(place).strip() : "Column " + (place + 1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
