package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSizeTest {

    private static final int DOCUMENTS = 2_000;
    private static final int UPDATES = 20_000;
    private static final int THREADS = 8;
    private static final int UPDATES_PER_COMMAND = 10;
    private static final int DOCUMENT_BYTES = 300;
    private static final long LIVE_BYTES = DOCUMENTS * (DOCUMENT_BYTES + 2 * 40L);

    @TempDir
    private Path folder;

    @Test
    void staysASmallMultipleOfTheLiveDocuments() throws Exception {
        long running;
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            MongoCollection<Document> calls = client.getDatabase("app").getCollection("calls");
            calls.createIndex(new Document("site", 1).append("at", -1));
            calls.createIndex(new Document("state", 1));
            calls.insertMany(
                    IntStream.range(0, DOCUMENTS).mapToObj(FileSizeTest::call).toList());
            List<Future<?>> writers = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> update(calls, new Random(thread))))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                assertThat(calls.find())
                        .as("a scan beside writes and compaction")
                        .hasSize(DOCUMENTS);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            running = size();
        }
        assertThat(running).as("while running").isLessThan(24 * LIVE_BYTES);
        assertThat(size()).as("after close").isLessThan(3 * LIVE_BYTES);
    }

    private static Document call(int number) {
        return new Document("_id", "call-" + number)
                .append("site", "site-" + number % 20)
                .append("at", number)
                .append("state", "NEW")
                .append("payload", "x".repeat(DOCUMENT_BYTES - 80));
    }

    private static void update(MongoCollection<Document> calls, Random random) {
        for (int i = 0; i < UPDATES / THREADS / UPDATES_PER_COMMAND; i++) {
            List<WriteModel<Document>> updates = new ArrayList<>();
            for (int n = 0; n < UPDATES_PER_COMMAND; n++) {
                updates.add(new UpdateOneModel<>(
                        new Document("_id", "call-" + random.nextInt(DOCUMENTS)),
                        new Document(
                                "$set",
                                new Document("state", "S" + random.nextInt(5)).append("at", random.nextInt()))));
            }
            calls.bulkWrite(updates);
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("trunkline.store"));
    }
}
