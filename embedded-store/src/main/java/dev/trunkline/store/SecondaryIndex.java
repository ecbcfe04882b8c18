package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on other fields than {@code _id}. An entry's key is the encoded values, the position of the document and the
 * length of that position, so equal values lie side by side. A document that lacks the fields of a sparse unique index
 * has no entry; any other document has at least one.
 */
final class SecondaryIndex extends StoredIndex {

    /** The entry that holds {@link #arrayFields}; encoded values are never empty. */
    private static final byte[] ARRAY_FIELDS = Keys.EMPTY;

    private final MVMap<byte[], byte[]> entries;
    private final List<IndexField> fields;
    private final boolean unique;

    SecondaryIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, MVMap<byte[], byte[]> entries) {
        super(name, keys, unique && sparse);
        this.fields = IndexField.of(keys);
        this.unique = unique;
        this.entries = entries;
    }

    @Override
    MVMap<byte[], byte[]> map() {
        return entries;
    }

    @Override
    Position positionIn(byte[] key) {
        int end = key.length - Integer.BYTES;
        int length = ByteBuffer.wrap(key).getInt(end);
        return new Position(Arrays.copyOfRange(key, end - length, end));
    }

    @Override
    int arrayFields() {
        byte[] stored = entries.get(ARRAY_FIELDS);
        return stored == null ? 0 : ByteBuffer.wrap(stored).getInt();
    }

    @Override
    void clear() {
        entries.clear();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (unique) {
            refuseTaken(entriesOf(document), document, null, collection);
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        IndexEntries added = entriesOf(document);
        if (unique) {
            refuseTaken(added, document, position, collection);
        }
        noteArrays(added);
        added.keys().forEach(key -> entries.put(entry(key, position), Keys.EMPTY));
    }

    @Override
    public Position remove(Document document) {
        Position position = getPosition(document);
        entriesOf(document).keys().forEach(key -> entries.remove(entry(key, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        if (unique) {
            refuseTaken(entriesOf(after), after, getPosition(before), collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        IndexEntries old = entriesOf(before);
        IndexEntries now = entriesOf(after);
        noteArrays(now);
        for (byte[] key : old.keys()) {
            if (!now.keys().contains(key)) {
                entries.remove(entry(key, position));
            }
        }
        for (byte[] key : now.keys()) {
            if (!old.keys().contains(key)) {
                entries.put(entry(key, position), Keys.EMPTY);
            }
        }
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (entries.containsKey(ARRAY_FIELDS) ? 1 : 0);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        // the database removes the map
    }

    private IndexEntries entriesOf(Document document) {
        return isSparse() && lacksAllFields(document) ? IndexEntries.NONE : IndexEntries.of(document, fields);
    }

    private boolean lacksAllFields(Document document) {
        return keys().stream()
                .allMatch(path -> Utils.getSubdocumentValueCollectionAware(document, path) instanceof Missing);
    }

    private void refuseTaken(
            IndexEntries wanted, Document document, @Nullable Position owner, MongoCollection<Position> collection) {
        for (byte[] key : wanted.keys()) {
            byte[] taken = entries.ceilingKey(key);
            if (taken != null
                    && Keys.startsWith(taken, key)
                    && !positionIn(taken).equals(owner)) {
                throw new DuplicateKeyError(this, collection, getKeys(), valuesOf(document));
            }
        }
    }

    private KeyValue valuesOf(Document document) {
        return new KeyValue(keys().stream()
                .map(path -> Utils.getSubdocumentValueCollectionAware(document, path))
                .map(value -> value instanceof Missing ? null : value)
                .toArray());
    }

    private void noteArrays(IndexEntries added) {
        int known = arrayFields();
        int all = known | added.arrayFields();
        if (all != known) {
            entries.put(
                    ARRAY_FIELDS, ByteBuffer.allocate(Integer.BYTES).putInt(all).array());
        }
    }

    private static byte[] entry(byte[] key, Position position) {
        byte[] owner = position.key();
        return ByteBuffer.allocate(key.length + owner.length + Integer.BYTES)
                .put(key)
                .put(owner)
                .putInt(owner.length)
                .array();
    }
}
