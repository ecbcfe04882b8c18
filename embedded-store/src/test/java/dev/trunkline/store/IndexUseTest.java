package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many documents a query looks at: with an index no more than it returns. */
class IndexUseTest {

    private static final int DOCUMENTS = 1000;
    private static final int SITES = 10;

    @TempDir
    private static Path folder;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> calls;

    @BeforeAll
    static void fill() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        calls = client.getDatabase("app").getCollection("calls");
        calls.createIndex(new Document("site", 1).append("at", -1));
        calls.createIndex(new Document("at", 1));
        calls.createIndex(new Document("state", 1));
        calls.createIndex(new Document("tags", 1));
        calls.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", "call-%04d".formatted(i))
                        .append("site", "site-" + i % SITES)
                        .append("at", i)
                        .append("state", i % 100 == 0 ? "NEW" : "DONE")
                        .append("tags", List.of("t" + i % 50, "u" + i % 50)))
                .toList());
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @Test
    void findsByIdWithOtherConditions() {
        assertReads(1, calls.find(Filters.and(Filters.eq("_id", "call-0007"), Filters.eq("site", "site-7"))));
        assertReads(2, calls.find(Filters.in("_id", "call-0007", "call-0009", "none")));
    }

    @Test
    void pagesById() {
        FindIterable<Document> page = calls.find(Filters.gt("_id", "call-0499"))
                .sort(new Document("_id", 1))
                .limit(20);
        assertReads(20, page);
        assertThat(page.first()).containsEntry("_id", "call-0500");
        assertReads(5, calls.find().sort(new Document("_id", -1)).limit(5));
    }

    @Test
    void findsByValueByValuesAndByRange() {
        assertReads(10, calls.find(Filters.eq("state", "NEW")));
        assertReads(200, calls.find(Filters.in("site", "site-1", "site-2")));
        assertReads(11, calls.find(Filters.and(Filters.gte("at", 20), Filters.lte("at", 30))));
        assertReads(20, calls.find(Filters.eq("tags", "t7")));
    }

    @Test
    void findsByThePrefixOfACompoundIndex() {
        assertReads(100, calls.find(Filters.eq("site", "site-3")));
        assertReads(10, calls.find(Filters.and(Filters.eq("site", "site-3"), Filters.lt("at", 100))));
    }

    @Test
    void readsOnlyWhatASortedQueryReturns() {
        assertReads(20, calls.find().sort(new Document("at", -1)).limit(20));
        assertReads(
                20, calls.find().sort(new Document("at", 1).append("_id", 1)).limit(20));
        FindIterable<Document> latest = calls.find(Filters.eq("site", "site-3"))
                .sort(new Document("at", -1))
                .limit(5);
        assertReads(5, latest);
        assertThat(latest.map(call -> call.getInteger("at"))).containsExactly(993, 983, 973, 963, 953);
        FindIterable<Document> oldest = calls.find(Filters.eq("site", "site-3"))
                .sort(new Document("at", 1))
                .limit(3);
        assertReads(3, oldest);
        assertThat(oldest.map(call -> call.getInteger("at"))).containsExactly(3, 13, 23);
    }

    @Test
    void claimsOneDocumentWithoutReadingTheOthers() {
        long before = store.backend().reads().documents();
        calls.findOneAndUpdate(
                Filters.and(Filters.eq("site", "site-5"), Filters.gte("at", 500)),
                new Document("$set", new Document("claimed", true)),
                new FindOneAndUpdateOptions().sort(new Document("at", 1)));
        calls.updateOne(Filters.eq("site", "site-5"), new Document("$set", new Document("seen", true)));
        assertThat(store.backend().reads().documents() - before).isEqualTo(2);
    }

    @Test
    void countsWhatAnIndexFinds() {
        long before = store.backend().reads().documents();
        assertThat(calls.countDocuments(Filters.eq("state", "NEW"))).isEqualTo(10);
        assertThat(calls.countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(store.backend().reads().documents() - before).isEqualTo(10);
    }

    private static void assertReads(int documents, FindIterable<Document> query) {
        long before = store.backend().reads().documents();
        List<Document> found = query.into(new ArrayList<>());
        assertThat(found).hasSize(documents);
        assertThat(store.backend().reads().documents() - before)
                .as("documents looked at")
                .isEqualTo(documents);
    }
}
