package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A database: its collections and indexes, each a map in the store's file. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    private static final String PRIMARY_KEY_INDEX = "_id_";

    private final StoreFile file;
    private final ReadCounter reads;

    EmbeddedDatabase(String name, StoreFile file, CursorRegistry cursors, ReadCounter reads) {
        super(name, cursors);
        this.file = file;
        this.reads = reads;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        EmbeddedCollection collection = find(query.get(command));
        if (collection != null) {
            switch (command.toLowerCase(Locale.ROOT)) {
                case "aggregate" -> {
                    LeadingMatch match = LeadingMatch.of(query);
                    if (match != null) {
                        return aggregate(query, match, collection, databases, oplog);
                    }
                }
                case "dropindexes" -> {
                    return dropIndexes(collection, query.get("index"));
                }
                default -> {
                    // as the server does it
                }
            }
        }
        return WriteReplies.corrected(
                command, query, each -> super.handleCommand(channel, command, each, databases, oplog));
    }

    private @Nullable EmbeddedCollection find(@Nullable Object name) {
        return name instanceof String known && !known.isEmpty()
                ? (EmbeddedCollection) resolveCollection(known, false)
                : null;
    }

    /** Runs a pipeline on what its first stage lets through, which an index may find. */
    private Document aggregate(
            Document query,
            LeadingMatch match,
            EmbeddedCollection collection,
            DatabaseResolver databases,
            Oplog oplog) {
        Aggregation aggregation = Aggregation.fromPipeline(match.pipeline(), databases, this, collection, oplog);
        aggregation.validate(query);
        List<Document> result = match.onlyCounts()
                ? LeadingMatch.countResult(collection.count(match.filter(), 0, 0))
                : aggregation.runStages(collection.matching(match.filter()));
        Document cursor =
                new Document("ns", collection.getFullName()).append("id", 0L).append("firstBatch", result);
        return okay(new Document("cursor", cursor));
    }

    /** Drops by name within one collection; the inherited way forgets indexes of the same name in other collections. */
    private Document dropIndexes(EmbeddedCollection collection, @Nullable Object index) {
        for (String name : named(collection, index)) {
            if (name.equals(PRIMARY_KEY_INDEX)) {
                throw new BadValueException("cannot drop _id index");
            }
            dropIndex(collection, name);
            getOrCreateIndexesCollection()
                    .deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        }
        return okay(new Document());
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }

    private static List<String> named(EmbeddedCollection collection, @Nullable Object index) {
        if (index instanceof Document keys) {
            return List.of(nameOf(collection, keys));
        }
        if (!(index instanceof String name)) {
            throw new BadValueException("Not the name or the keys of an index: " + index);
        }
        return !name.equals("*")
                ? List.of(name)
                : collection.getIndexes().stream()
                        .map(Index::getName)
                        .filter(each -> !each.equals(PRIMARY_KEY_INDEX))
                        .toList();
    }

    private static String nameOf(EmbeddedCollection collection, Document keys) {
        return collection.getIndexes().stream()
                .filter(index ->
                        index.getKeys().stream().map(IndexKey::getKey).toList().equals(List.copyOf(keys.keySet())))
                .map(Index::getName)
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException(keys));
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        return new EmbeddedCollection(
                this, name, options, cursorRegistry, file.documents(getFullCollectionNamespace(name)), reads);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        String fullName = getFullCollectionNamespace(collection);
        return index.equals(PRIMARY_KEY_INDEX)
                ? new PrimaryIndex(index, keys, file.documents(fullName))
                : new SecondaryIndex(index, keys, true, sparse, file.index(fullName, index));
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        String fullName = getFullCollectionNamespace(collection);
        return new SecondaryIndex(index, keys, false, sparse, file.index(fullName, index));
    }

    @Override
    protected void dropIndex(MongoCollection<Position> collection, String index) {
        super.dropIndex(collection, index);
        if (!index.equals(PRIMARY_KEY_INDEX)) {
            file.removeIndex(collection.getFullName(), index);
        }
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        file.removeDocuments(getFullCollectionNamespace(collection));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        if (oldDatabase != this) {
            throw new BadValueException("The embedded store renames a collection only within its database");
        }
        String oldFullName = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newName);
        file.rename(oldFullName, getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
