package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commands, with indexes here and without there, must leave the same documents and find the same. */
class DifferentialTest {

    private static final int ROUNDS = 4;
    private static final int WRITES = 150;
    private static final int QUERIES = 300;
    private static final List<Document> INDEXES = List.of(
            new Document("site", 1),
            new Document("site", 1).append("at", -1),
            new Document("n", 1),
            new Document("at", 1),
            new Document("tags", 1).append("c", 1),
            new Document("c", -1).append("n", 1),
            new Document("site", 1).append("tags", 1).append("at", 1),
            new Document("a.b", 1));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsWhatAScanFinds(long seed) {
        RandomCalls calls = new RandomCalls(seed);
        MongoServer server = new MongoServer(new MemoryBackend());
        int found = 0;
        try (MongoClient memory = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> expected = memory.getDatabase("app").getCollection("calls");
            expected.createIndex(
                    new Document("u", 1), new IndexOptions().unique(true).sparse(true));
            for (int round = 0; round < ROUNDS; round++) {
                try (EmbeddedStore store = EmbeddedStore.open(folder);
                        MongoClient client = MongoClients.create(store.connectionString())) {
                    MongoCollection<Document> actual = client.getDatabase("app").getCollection("calls");
                    createIndexes(actual, round);
                    for (int i = 0; i < WRITES; i++) {
                        write(calls, List.of(expected, actual));
                    }
                    for (int i = 0; i < QUERIES; i++) {
                        found += compare(calls, expected, actual) ? 1 : 0;
                    }
                }
            }
        } finally {
            server.shutdownNow();
        }
        assertThat(found).as("queries that found something").isGreaterThan(ROUNDS * QUERIES / 3);
    }

    /** Half of the indexes are there from the beginning, the others are built over documents. */
    private static void createIndexes(MongoCollection<Document> calls, int round) {
        calls.createIndex(new Document("u", 1), new IndexOptions().unique(true).sparse(true));
        INDEXES.subList(0, round == 0 ? INDEXES.size() / 2 : INDEXES.size()).forEach(calls::createIndex);
    }

    private static void write(RandomCalls calls, List<MongoCollection<Document>> both) {
        Object id = calls.id();
        Document document = calls.document();
        Document update = calls.update();
        Document filter = calls.query();
        int kind = calls.below(12);
        List<@Nullable String> outcomes = new ArrayList<>();
        for (MongoCollection<Document> collection : both) {
            outcomes.add(outcomeOf(() -> {
                switch (kind) {
                    case 0 -> collection.deleteOne(new Document("_id", id));
                    case 1 -> collection.updateMany(filter, update);
                    case 2 -> collection.deleteMany(new Document("$and", List.of(filter, new Document("c", 3))));
                    case 3, 4, 5 -> collection.updateOne(new Document("_id", id), update);
                    case 6, 7 -> collection.insertOne(new Document("_id", id).append("late", true));
                    default ->
                        collection.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
                }
            }));
        }
        assertThat(outcomes.get(1)).as("outcome of write %s of %s", kind, id).isEqualTo(outcomes.get(0));
    }

    private static @Nullable String outcomeOf(Runnable write) {
        try {
            write.run();
            return null;
        } catch (MongoWriteException e) {
            return e.getError().getCategory().name();
        }
    }

    private static boolean compare(
            RandomCalls calls, MongoCollection<Document> expected, MongoCollection<Document> actual) {
        Document query = calls.query();
        Document sort = calls.sort();
        int skip = calls.below(4) == 0 ? calls.below(5) : 0;
        int limit = calls.below(2) == 0 ? 1 + calls.below(20) : 0;
        List<Document> all = expected.find(query).into(new ArrayList<>());
        List<Document> sorted =
                expected.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        List<Document> found =
                actual.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        String what = "query %s sort %s skip %d limit %d".formatted(query.toJson(), sort.toJson(), skip, limit);
        assertThat(found).as(what).hasSameSizeAs(sorted);
        assertThat(new HashSet<>(found)).as(what).hasSameSizeAs(found);
        assertThat(all).as(what).containsAll(found);
        assertThat(keys(found, sort)).as(what).isEqualTo(keys(sorted, sort));
        assertThat(actual.countDocuments(query)).as(what).isEqualTo(all.size());
        return !all.isEmpty();
    }

    /** What the documents are sorted by; among equals any order is right. */
    private static List<List<@Nullable Object>> keys(List<Document> documents, Document sort) {
        return documents.stream()
                .map(document -> {
                    List<@Nullable Object> key = new ArrayList<>();
                    sort.keySet().forEach(name -> key.add(normal(document.get(name))));
                    return key;
                })
                .toList();
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }
}
