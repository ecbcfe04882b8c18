package dev.trunkline.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;

/**
 * The process that {@link KillTest} kills. Writes until then, and prints each acknowledged write as {@code id version}.
 */
final class CrashingWriter {

    private static final int THREADS = 4;

    private CrashingWriter() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String round = arguments[1];
        PrintStream acknowledged = new PrintStream(System.out, true);
        EmbeddedStore store = EmbeddedStore.open(folder);
        MongoClient client = MongoClients.create(store.connectionString());
        MongoCollection<Document> calls = client.getDatabase("app").getCollection("calls");
        calls.createIndex(new Document("site", 1).append("at", -1));
        calls.createIndex(new Document("tags", 1));
        calls.createIndex(new Document("token", 1), new IndexOptions().unique(true));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = round + "-" + thread;
            Random random = new Random(name.hashCode());
            Thread.ofPlatform().start(() -> writeForEver(calls, name, random, acknowledged));
        }
    }

    private static void writeForEver(
            MongoCollection<Document> calls, String name, Random random, PrintStream acknowledged) {
        int[] versions = new int[1 << 16];
        for (int next = 0; ; ) {
            if (next == 0 || random.nextInt(3) > 0) {
                String id = name + "-" + next;
                calls.insertOne(
                        call(random).append("_id", id).append("token", id).append("version", 0));
                acknowledged.println(id + " 0");
                next++;
            } else {
                int number = random.nextInt(next);
                String id = name + "-" + number;
                calls.updateOne(
                        new Document("_id", id),
                        new Document("$set", call(random)).append("$inc", new Document("version", 1)));
                acknowledged.println(id + " " + ++versions[number]);
            }
        }
    }

    private static Document call(Random random) {
        return new Document("site", "site-" + random.nextInt(5))
                .append("at", random.nextInt(1000))
                .append("tags", List.of(random.nextInt(9), random.nextInt(9)))
                .append("payload", "x".repeat(random.nextInt(400)));
    }
}
