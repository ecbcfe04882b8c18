package dev.trunkline.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    private Path folder;

    @Test
    void keepsDocumentsAndIndexesWhenReopened() {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> calls = client.getDatabase("app").getCollection("calls");
            calls.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            calls.insertOne(new Document("_id", "a").append("number", 1));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> calls = client.getDatabase("app").getCollection("calls");
            assertThat(calls.find(eq("number", 1)).first()).containsEntry("_id", "a");
            assertThat(calls.listIndexes()).hasSize(2);
            assertThatThrownBy(() -> calls.insertOne(new Document("_id", "b").append("number", 1)))
                    .hasMessageContaining("E11000 duplicate key error collection: app.calls index: number_1");
        }
    }

    @Test
    void saysWhenAnotherProcessHasTheFile() {
        try (EmbeddedStore first = EmbeddedStore.open(folder)) {
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedStore.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(folder + " is in use by another process; stop it or set TRUNKLINE_DATA_DIR");
        }
    }

    @Test
    void overlooksAHalfWrittenCommitAtTheEndOfTheFile() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> calls = client.getDatabase("app").getCollection("calls");
            calls.createIndex(Indexes.ascending("n"));
            for (int i = 0; i < 30; i++) {
                calls.insertOne(new Document("_id", i).append("n", i % 7));
            }
            store.file().store().executeFilestoreOperation(() -> copyTorn(other));
        }
        try (EmbeddedStore store = EmbeddedStore.open(other);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("app").getCollection("calls").find()).hasSize(30);
            IndexConsistency.check(store, "app", "calls");
        }
    }

    private void copyTorn(Path other) {
        byte[] torn = new byte[5_000];
        new Random(1).nextBytes(torn);
        try {
            Path copy = Files.copy(folder.resolve("trunkline.store"), other.resolve("trunkline.store"));
            Files.write(copy, torn, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leavesNoIndexBehindWhenItCannotBeBuilt() {
        onDatabase(database -> {
            MongoCollection<Document> calls = database.getCollection("calls");
            calls.insertMany(List.of(new Document("n", 1), new Document("n", 2), new Document("n", 1)));
            IndexOptions unique = new IndexOptions().unique(true);
            assertThatThrownBy(() -> calls.createIndex(Indexes.ascending("n"), unique))
                    .hasMessageContaining("E11000");
            calls.deleteOne(eq("n", 1));
            calls.createIndex(Indexes.ascending("n"), unique);
            assertThat(calls.find(eq("n", 1))).hasSize(1);
            assertThat(calls.find(eq("n", 2))).hasSize(1);
        });
    }

    @Test
    void dropsAnIndexOfOneCollectionOnly() {
        onDatabase(database -> {
            for (String name : List.of("calls", "visits")) {
                database.getCollection(name).insertOne(new Document("n", 1));
                database.getCollection(name).createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            }
            database.getCollection("calls").dropIndex("n_1");
            database.getCollection("calls").insertOne(new Document("n", 1));
            assertThat(database.getCollection("calls").listIndexes()).hasSize(1);
            assertThat(database.getCollection("visits").listIndexes()).hasSize(2);
            assertThatThrownBy(() -> database.getCollection("visits").insertOne(new Document("n", 1)))
                    .hasMessageContaining("E11000");
        });
    }

    @Test
    void dropsADatabaseButNotOneWithALongerName() {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            for (String name : List.of("app", "app2")) {
                client.getDatabase(name).getCollection("calls").insertOne(new Document("_id", 1));
            }
            client.getDatabase("app").drop();
            assertThat(client.getDatabase("app").getCollection("calls").countDocuments())
                    .isZero();
            client.getDatabase("app").getCollection("calls").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("app2").getCollection("calls").countDocuments())
                    .isOne();
        }
    }

    @Test
    void keepsWhatAPipelineWrites() {
        onDatabase(database -> {
            MongoCollection<Document> calls = database.getCollection("calls");
            calls.insertMany(
                    List.of(new Document("_id", 1).append("site", "a"), new Document("_id", 2).append("site", "b")));
            calls.aggregate(List.of(Aggregates.match(eq("site", "a")), Aggregates.out("copy")))
                    .toCollection();
            calls.aggregate(List.of(Aggregates.match(eq("site", "b")), Aggregates.merge("copy")))
                    .toCollection();
        });
        onDatabase(database -> assertThat(database.getCollection("copy").find().map(found -> found.getString("site")))
                .containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void refusesAnotherIndexUnderTheSameName() {
        onDatabase(database -> {
            MongoCollection<Document> calls = database.getCollection("calls");
            calls.createIndex(Indexes.ascending("a"), new IndexOptions().name("one"));
            calls.createIndex(Indexes.ascending("a"), new IndexOptions().name("one"));
            assertThatThrownBy(() -> calls.createIndex(Indexes.ascending("b"), new IndexOptions().name("one")))
                    .hasMessageContaining("An existing index has the same name");
        });
    }

    @Test
    void countsWithAnIndexedFilter() {
        onDatabase(database -> {
            MongoCollection<Document> calls = database.getCollection("calls");
            calls.createIndex(Indexes.ascending("site"));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                documents.add(new Document("_id", i).append("site", "s" + i % 10));
            }
            calls.insertMany(documents);
            assertThat(calls.countDocuments(eq("site", "s3"))).isEqualTo(10);
            assertThat(calls.countDocuments(eq("site", "none"))).isZero();
            assertThat(calls.countDocuments()).isEqualTo(100);
            assertThat(calls.aggregate(
                            List.of(Aggregates.match(Filters.in("site", "s1", "s2")), Aggregates.sortByCount("$site"))))
                    .containsExactly(
                            new Document("_id", "s1").append("count", 10),
                            new Document("_id", "s2").append("count", 10));
        });
    }

    private void onDatabase(Consumer<MongoDatabase> use) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            use.accept(client.getDatabase("app"));
        }
    }
}
