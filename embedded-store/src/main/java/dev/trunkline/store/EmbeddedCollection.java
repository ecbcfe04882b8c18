package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * A collection: a map of documents ordered by {@code _id}, and its indexes. Writers take turns; a reader looks at one
 * version of the documents and of the index it uses, and holds nobody up.
 */
final class EmbeddedCollection extends AbstractMongoCollection<Position> {

    private final MVMap<byte[], byte[]> documents;
    private final ReadCounter reads;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private boolean onlyFirstMatch;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents,
            ReadCounter reads) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.reads = reads;
    }

    /** The documents that match, without order. */
    Stream<Document> matching(Document query) {
        Iterable<Document> result = queryDocuments(query, null, 0, 0, 0, null);
        return StreamSupport.stream(result.spliterator(), false);
    }

    /** A matcher of its own: the inherited one remembers array positions for the updates that run beside. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matcher.matches(document, query);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        int most = onlyFirstMatch && Thread.holdsLock(this) ? 1 : limit;
        RootReference<byte[], byte[]> version;
        IndexPlan plan;
        Iterator<Position> positions = null;
        synchronized (this) {
            version = documents.flushAndGetRoot();
            plan = QueryPlanner.plan(storedIndexes(), query, order, most > 0);
            if (plan != null) {
                positions = new IndexReader(plan, plan.index().map().flushAndGetRoot());
            }
        }
        Stream<Document> found = positions == null
                ? stream(all(version, isNaturalDescending(order)))
                : stream(positions)
                        .map(position -> documents.get(version.root, position.key()))
                        .map(this::read);
        boolean sorted = plan != null && plan.inOrder();
        return matchDocumentsFromStream(
                query, found, skip, most, batchSize, sorted ? null : deriveComparator(order), projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, order, skip, limit, batchSize, projection);
    }

    private List<StoredIndex> storedIndexes() {
        return getIndexes().stream().map(StoredIndex.class::cast).toList();
    }

    private Iterator<Document> all(RootReference<byte[], byte[]> version, boolean descending) {
        Cursor<byte[], byte[]> cursor = new Cursor<>(version, null, null, descending);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return read(cursor.getValue());
            }
        };
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Document read(byte[] bytes) {
        reads.add();
        return DocumentBytes.decode(bytes);
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        byte[] bytes = documents.get(position.key());
        return bytes == null ? null : read(bytes);
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        Position position = getIdField() == null ? nextPosition() : Position.ofId(document.get(getIdField()));
        byte[] previous = documents.putIfAbsent(position.key(), DocumentBytes.encode(document));
        if (previous != null) {
            throw new IllegalStateException("There is a document at " + position + " of " + this + " already");
        }
        return position;
    }

    /** Where the next document of a collection without ids goes: after the last. */
    private Position nextPosition() {
        byte[] last = documents.lastKey();
        long next = last == null ? 0 : ByteBuffer.wrap(last).getLong() + 1;
        return new Position(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.key());
    }

    @Override
    protected void handleUpdate(Position position, Document before, Document after) {
        documents.put(position.key(), DocumentBytes.encode(after));
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(read(entry.getValue()), new Position(entry.getKey())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Not tracked: it would cost a second write with each document. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size of the data is not tracked");
    }

    @Override
    public synchronized void addIndex(Index<Position> index) {
        boolean known = getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (MongoServerException e) {
            if (!known) {
                ((StoredIndex) index).clear();
            }
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean ordered) {
        return super.insertDocuments(added, ordered);
    }

    @Override
    public synchronized int deleteDocuments(Document query, int limit, Oplog oplog) {
        return super.deleteDocuments(query, limit, oplog);
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        return super.findAndModify(command);
    }

    @Override
    public synchronized Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        onlyFirstMatch = !multi;
        try {
            return super.updateDocuments(query, update, filters, multi, upsert, oplog);
        } finally {
            onlyFirstMatch = false;
        }
    }

    @Override
    public synchronized void renameTo(MongoDatabase database, String name) {
        super.renameTo(database, name);
    }
}
