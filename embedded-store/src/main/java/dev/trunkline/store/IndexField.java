package dev.trunkline.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import java.util.List;

/**
 * One field of an index, its path taken apart once and not with every document.
 *
 * @param path the names from the document to the value
 */
record IndexField(List<String> path, boolean ascending) {

    static List<IndexField> of(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> new IndexField(List.copyOf(Utils.splitPath(key.getKey())), key.isAscending()))
                .toList();
    }

    String name() {
        return String.join(".", path);
    }
}
