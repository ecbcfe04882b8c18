package dev.trunkline.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;

/** An index that is an ordered map of encoded values, so that it can be read by value, by range and in order. */
abstract class StoredIndex extends Index<Position> {

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    abstract MVMap<byte[], byte[]> map();

    abstract Position positionIn(byte[] key);

    /** Bit i is set when some document has, or had, an array on the path of field i. */
    abstract int arrayFields();

    /** Whether every document of the collection has an entry. */
    final boolean isComplete() {
        return !isSparse();
    }

    /** The fields by which the entries are ordered: among equal entries the {@code _id} decides. */
    final List<IndexKey> fieldsInOrder() {
        if (keySet().contains("_id")) {
            return getKeys();
        }
        List<IndexKey> fields = new ArrayList<>(getKeys());
        fields.add(new IndexKey("_id", true));
        return fields;
    }

    /** Forgets all entries. */
    abstract void clear();

    @Override
    public final Position getPosition(Document document) {
        return Position.ofId(document.get("_id"));
    }

    /** Which index answers a query is decided by {@link QueryPlanner}, which knows all of them. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("The query planner reads " + this);
    }

    @Override
    public final boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }
}
