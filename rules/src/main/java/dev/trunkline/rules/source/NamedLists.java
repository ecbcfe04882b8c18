package dev.trunkline.rules.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists that rules name: the shipped ones, and a site's own. An entry with a dot is a host and stands for its subdomains too;
 * any other is compared whole. Letters are equal whatever their case. Thread-safe.
 */
public final class NamedLists {
    /** The shipped lists alone. */
    public static final NamedLists SHIPPED = new NamedLists(Map.of());

    /** Visits bring the same few sources again and again, and each stage asks for its own. */
    private static final int MOST_REMEMBERED = 4_096;

    private static final int LONGEST_REMEMBERED = 100;

    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listsByEntry = new HashMap<>();
    private final Map<String, List<String>> listsWithoutEntry = new HashMap<>();

    /** The shipped lists with these of a site, by name; one with the name of a shipped list changes that one. */
    public NamedLists(Map<String, OwnList> own) {
        own.forEach((name, list) -> {
            list.entries().forEach(entry -> add(listsByEntry, entry, name));
            list.removed().forEach(entry -> add(listsWithoutEntry, entry, name));
        });
    }

    private static void add(Map<String, List<String>> lists, String entry, String name) {
        lists.computeIfAbsent(entry, any -> new ArrayList<>()).add(name);
    }

    /** Whether the value, a name such as {@code google} or a host such as {@code m.facebook.com}, is in the list. */
    public boolean contains(String value, String list) {
        return listsWith(value).contains(list);
    }

    /** The names of all lists that the value is in. */
    public List<String> listsWith(String value) {
        List<String> known = remembered.get(value);
        if (known != null) {
            return known;
        }
        List<String> found = List.copyOf(find(value));
        if (value.length() <= LONGEST_REMEMBERED) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(value, found);
        }
        return found;
    }

    private List<String> find(String value) {
        String lower = Domains.withoutWww(value.toLowerCase(Locale.ROOT));
        String shipped = SourceLists.shipped().listOf(lower);
        if (listsByEntry.isEmpty() && listsWithoutEntry.isEmpty()) {
            return shipped.isEmpty() ? List.of() : List.of(shipped);
        }
        List<String> found = named(listsByEntry, lower);
        if (!shipped.isEmpty() && !named(listsWithoutEntry, lower).contains(shipped)) {
            found.add(shipped);
        }
        return found;
    }

    private static List<String> named(Map<String, List<String>> lists, String value) {
        List<String> found = new ArrayList<>(lists.getOrDefault(value, List.of()));
        for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
            String above = value.substring(dot + 1);
            if (above.indexOf('.') > 0) {
                found.addAll(lists.getOrDefault(above, List.of()));
            }
        }
        return found;
    }

    /**
     * A list of a site.
     *
     * @param entries in lower case
     * @param removed what it takes out of the shipped list of its name
     */
    public record OwnList(List<String> entries, List<String> removed) {
        public OwnList {
            entries = List.copyOf(entries);
            removed = List.copyOf(removed);
        }
    }
}
