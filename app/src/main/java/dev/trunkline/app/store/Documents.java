package dev.trunkline.app.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection and all that adapters ask of it. What is not here is outside the subset of MongoDB that both stores answer alike
 * (docs/adr/0005-embedded-store.md). Every filter must be answered by {@code _id} or a declared index. Thread-safe; a write is
 * durable when its call returns.
 */
public final class Documents {
    private static final int BATCH = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final UpdateOptions UPDATE_OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;

    /** Opens the collection and creates those of its indexes that are missing. */
    public Documents(MongoDatabase database, String name, IndexModel... indexes) {
        this.collection = database.getCollection(name);
        if (indexes.length > 0) {
            Outages.named(() -> collection.createIndexes(List.of(indexes)));
        }
    }

    /** Adds the document; false when its id or a unique key of it is taken. */
    public boolean insert(Document document) {
        return unlessDuplicate(() -> collection.insertOne(document));
    }

    /** Adds those of the documents whose id and unique keys are not taken; answers the ids of those that were added. */
    public Set<String> insertAll(List<Document> documents) {
        Set<String> added =
                documents.stream().map(document -> document.getString("_id")).collect(Collectors.toSet());
        if (documents.isEmpty()) {
            return added;
        }
        try {
            Outages.named(() -> collection.insertMany(documents, UNORDERED));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                added.remove(documents.get(error.getIndex()).getString("_id"));
            }
        }
        return added;
    }

    /** Adds the document or replaces the one with its id. */
    public void put(Document document) {
        Runnable put = () -> collection.replaceOne(itsId(document), document, UPSERT);
        if (!unlessDuplicate(put)) {
            // Two upserts of a new id can both try to insert; the one that lost now finds the document to replace.
            Outages.named(() -> collection.replaceOne(itsId(document), document, UPSERT));
        }
    }

    /** Adds or replaces each of the documents. Not atomic; safe to repeat. */
    public void putAll(List<Document> documents) {
        List<ReplaceOneModel<Document>> writes = documents.stream()
                .map(document -> new ReplaceOneModel<>(itsId(document), document, UPSERT))
                .toList();
        if (!writes.isEmpty()) {
            Outages.named(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    /** As {@link #putAll}, for documents most of which are new: quicker for those, since it looks for none. */
    public void insertOrPutAll(List<Document> documents) {
        Set<String> added = insertAll(documents);
        if (added.size() < documents.size()) {
            putAll(documents.stream()
                    .filter(document -> !added.contains(document.getString("_id")))
                    .toList());
        }
    }

    /** Does each of the updates; answers how many found their document. Not atomic; safe to repeat. */
    public int updateAll(List<UpdateOneModel<Document>> updates) {
        return updates.isEmpty()
                ? 0
                : Outages.named(() -> collection.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                        .getMatchedCount();
    }

    /** As {@link #replace}, of a document with unique keys: an outcome says that one of them is another document's. */
    public Replaced replaceIfUnique(Bson filter, Document document) {
        boolean[] found = new boolean[1];
        boolean unique = unlessDuplicate(
                () -> found[0] = collection.replaceOne(filter, document).getMatchedCount() > 0);
        return !unique ? Replaced.TAKEN : found[0] ? Replaced.DONE : Replaced.NOT_FOUND;
    }

    /** Replaces the one document that the filter finds; false when it finds none. */
    public boolean replace(Bson filter, Document document) {
        return Outages.named(() -> collection.replaceOne(filter, document)).getMatchedCount() > 0;
    }

    /** Updates the one document that the filter finds; false when it finds none. */
    public boolean update(Bson filter, Bson update) {
        return Outages.named(() -> collection.updateOne(filter, update)).getMatchedCount() > 0;
    }

    /** Updates the document with this id, or inserts it with what the update sets. */
    public void upsert(String id, Bson update) {
        Runnable upsert = () -> collection.updateOne(byId(id), update, UPDATE_OR_INSERT);
        if (!unlessDuplicate(upsert)) {
            // As with put: the one of two that lost the insert now finds the document to update.
            Outages.named(() -> collection.updateOne(byId(id), update));
        }
    }

    /** Removes the one document that the filter finds; false when it finds none. */
    public boolean remove(Bson filter) {
        return Outages.named(() -> collection.deleteOne(filter)).getDeletedCount() > 0;
    }

    public Optional<Document> find(String id) {
        return first(byId(id));
    }

    /** Those of the documents that there are, in no order. */
    public List<Document> findAll(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        return distinct.isEmpty() ? List.of() : read(collection.find(Filters.in("_id", distinct)));
    }

    /** These fields of all documents that the filter finds, in no order. */
    public List<Document> fields(Bson filter, String... names) {
        return read(collection.find(filter).projection(Projections.include(names)));
    }

    /** Some document that the filter finds. */
    public Optional<Document> first(Bson filter) {
        return read(collection.find(filter).limit(1)).stream().findFirst();
    }

    /** The first document in this order that the filter finds. */
    public Optional<Document> first(Bson filter, Bson order) {
        return list(filter, order, 1).stream().findFirst();
    }

    /** All documents that the filter finds, for what is small by nature. */
    public List<Document> all(Bson filter, Bson order) {
        return read(collection.find(filter).sort(order));
    }

    /** At most so many documents that the filter finds. */
    public List<Document> list(Bson filter, Bson order, int limit) {
        return limit <= 0 ? List.of() : read(collection.find(filter).sort(order).limit(limit));
    }

    /** At most so many documents: those of the first filter in this order, then those of the next, and so on. */
    public List<Document> listInTurn(List<Bson> filters, Bson order, int limit) {
        List<Document> found = new ArrayList<>();
        for (Bson filter : filters) {
            found.addAll(list(filter, order, limit - found.size()));
        }
        return found;
    }

    /** What became of a replacement. */
    public enum Replaced {
        DONE,
        NOT_FOUND,
        TAKEN
    }

    private static Bson byId(String id) {
        return Filters.eq("_id", id);
    }

    private static Bson itsId(Document document) {
        return byId(document.getString("_id"));
    }

    private static List<Document> read(FindIterable<Document> find) {
        return Outages.named(() -> find.batchSize(BATCH).into(new ArrayList<>()));
    }

    private static boolean unlessDuplicate(Runnable write) {
        try {
            Outages.named(() -> {
                write.run();
                return true;
            });
            return true;
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
