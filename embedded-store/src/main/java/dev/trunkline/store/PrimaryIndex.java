package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the map of the documents itself, which is ordered by {@code _id}. */
final class PrimaryIndex extends StoredIndex {

    private final MVMap<byte[], byte[]> documents;

    PrimaryIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    MVMap<byte[], byte[]> map() {
        return documents;
    }

    @Override
    Position positionIn(byte[] key) {
        return new Position(key);
    }

    @Override
    int arrayFields() {
        return 0;
    }

    @Override
    void clear() {
        throw new IllegalStateException("The documents are not an index's to delete");
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (documents.containsKey(getPosition(document).key())) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // the collection stores the document under its _id
    }

    @Override
    public Position remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        // the server refuses to change an _id
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        // the collection replaces the document
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // dropped with the collection
    }
}
