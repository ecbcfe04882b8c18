package dev.trunkline.app.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Maps whose keys come from outside, stored as a list of names and values: such keys may be empty or hold dots and dollar signs,
 * which field names can't.
 */
public final class NamedValues {
    private static final String NAME = "name";
    private static final String VALUE = "value";

    private NamedValues() {}

    /** The map as it is stored, by name. */
    public static List<Document> of(Map<String, ?> map) {
        return new TreeMap<String, Object>(map)
                .entrySet().stream()
                        .map(entry -> new Document(NAME, entry.getKey()).append(VALUE, entry.getValue()))
                        .toList();
    }

    /** Reads what {@link #of} wrote into this field. */
    public static <T> Map<String, T> in(Document document, String field, Class<T> type) {
        Map<String, T> map = new HashMap<>();
        for (Document entry : document.getList(field, Document.class)) {
            map.put(entry.getString(NAME), entry.get(VALUE, type));
        }
        return map;
    }
}
