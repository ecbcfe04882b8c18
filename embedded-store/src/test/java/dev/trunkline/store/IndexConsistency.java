package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;

/** Compares every index of a collection, entry by entry, with its documents. */
final class IndexConsistency {

    private IndexConsistency() {}

    /** Holds on to one version of the file, as each command does, while compaction moves pages about. */
    static void check(EmbeddedStore store, String database, String name) {
        MVStore.TxCounter version = store.file().store().registerVersionUsage();
        try {
            MongoCollection<?> collection =
                    store.backend().resolveDatabase(database).resolveCollection(name, true);
            Map<Position, Document> documents = new HashMap<>();
            collection.queryAll().forEach(document -> documents.put(Position.ofId(document.get("_id")), document));
            assertThat(documents).hasSize(collection.count());
            for (Index<?> index : collection.getIndexes()) {
                check((StoredIndex) index, documents);
            }
        } finally {
            store.file().store().deregisterVersionUsage(version);
        }
    }

    private static void check(StoredIndex index, Map<Position, Document> documents) {
        long wanted = documents.values().stream()
                .mapToLong(document -> IndexEntries.of(document, IndexField.of(index.getKeys()))
                        .keys()
                        .size())
                .sum();
        assertThat(index.getCount()).as("entries of %s", index).isEqualTo(wanted);
        Cursor<byte[], byte[]> keys = index.map().cursor(KeyRange.ALL.from());
        while (keys.hasNext()) {
            byte[] key = keys.next();
            Document document = Objects.requireNonNull(documents.get(index.positionIn(key)), "document of an entry");
            assertThat(IndexEntries.of(document, IndexField.of(index.getKeys())).keys())
                    .as("entries of %s in %s", document, index)
                    .anyMatch(entry -> Keys.startsWith(key, entry));
        }
    }
}
