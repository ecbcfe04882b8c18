package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int THREADS = 16;

    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> leases;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        leases = client.getDatabase("app").getCollection("leases");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void letsOneOfManyInsertTheSameId() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        for (int round = 0; round < 20; round++) {
            String id = "+14165550100:" + round;
            List<Boolean> won = onAllThreads(() -> {
                start.await();
                try {
                    leases.insertOne(new Document("_id", id));
                    return true;
                } catch (MongoWriteException e) {
                    assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }
    }

    @Test
    void namesEachDuplicateOfAnUnorderedInsert() {
        leases.insertMany(List.of(new Document("_id", 1), new Document("_id", 3)));
        List<Document> claims =
                IntStream.range(0, 6).mapToObj(id -> new Document("_id", id)).toList();
        MongoBulkWriteException failure = catchThrowableOfType(
                MongoBulkWriteException.class, () -> leases.insertMany(claims, new InsertManyOptions().ordered(false)));
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3);
        assertThat(failure.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(11000);
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(4);
        assertThat(leases.countDocuments()).isEqualTo(6);
    }

    @Test
    void stopsAnOrderedInsertAtTheDuplicate() {
        leases.insertOne(new Document("_id", 2));
        List<Document> claims =
                IntStream.range(0, 6).mapToObj(id -> new Document("_id", id)).toList();
        MongoBulkWriteException failure =
                catchThrowableOfType(MongoBulkWriteException.class, () -> leases.insertMany(claims));
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(2);
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(leases.countDocuments()).isEqualTo(3);
    }

    @Test
    void stopsOrderedUpdatesAtTheFirstError() {
        leases.createIndex(new Document("n", 1), new IndexOptions().unique(true));
        leases.insertMany(List.of(new Document("_id", 1).append("n", 1), new Document("_id", 2).append("n", 2)));
        List<UpdateOneModel<Document>> updates = Stream.of(7, 2, 8)
                .map(n -> new UpdateOneModel<Document>(
                        new Document("_id", 1), new Document("$set", new Document("n", n))))
                .toList();
        MongoBulkWriteException failure =
                catchThrowableOfType(MongoBulkWriteException.class, () -> leases.bulkWrite(updates));
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(failure.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(leases.find(new Document("_id", 1)).first()).containsEntry("n", 7);
    }

    @Test
    void returnsEveryValueOfACounterOnce() throws Exception {
        leases.insertOne(new Document("_id", "sequence").append("n", 0));
        int each = 100;
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        List<List<Integer>> seen = onAllThreads(() -> IntStream.range(0, each)
                .mapToObj(i -> leases.findOneAndUpdate(
                        new Document("_id", "sequence"), new Document("$inc", new Document("n", 1)), after))
                .map(found -> found.getInteger("n"))
                .toList());
        List<Integer> all = seen.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSize(THREADS * each);
        assertThat(all).contains(1, THREADS * each);
    }

    @Test
    void showsNoHalfWrittenDocument() throws Exception {
        leases.insertOne(fields(0).append("_id", "a"));
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> torn = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                torn.add(readers.submit(() -> {
                    int found = 0;
                    while (writing.get()) {
                        Document read = Objects.requireNonNull(
                                leases.find(new Document("_id", "a")).first());
                        read.remove("_id");
                        found += new HashSet<>(read.values()).size() == 1 ? 0 : 1;
                    }
                    return found;
                }));
            }
            for (int value = 1; value < 300; value++) {
                leases.updateOne(new Document("_id", "a"), new Document("$set", fields(value)));
            }
            writing.set(false);
            for (Future<Integer> reader : torn) {
                assertThat(reader.get()).isZero();
            }
        }
    }

    @Test
    void neverLosesSightOfADocumentThatMovesInTheIndex() throws Exception {
        leases.createIndex(new Document("at", 1));
        leases.insertMany(IntStream.range(0, 50)
                .mapToObj(id -> new Document("_id", id).append("at", id))
                .toList());
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<?> read = reader.submit(() -> {
                while (writing.get()) {
                    assertThat(leases.find(new Document("at", new Document("$gte", 0)))
                                    .into(new ArrayList<>()))
                            .hasSize(50);
                }
            });
            for (int i = 0; i < 300; i++) {
                leases.updateOne(
                        new Document("_id", i % 50), new Document("$set", new Document("at", (i * 37) % 1000)));
            }
            writing.set(false);
            read.get();
        }
    }

    private static Document fields(int value) {
        Document fields = new Document();
        IntStream.range(0, 40).forEach(i -> fields.put("f" + i, value));
        return fields;
    }

    private static <T> List<T> onAllThreads(Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
