package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        Random random = new Random(7);
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(round, 200 + random.nextInt(1500), acknowledged);
            try (EmbeddedStore store = EmbeddedStore.open(folder);
                    MongoClient client = MongoClients.create(store.connectionString())) {
                Map<String, Integer> stored = new HashMap<>();
                for (Document call :
                        client.getDatabase("app").getCollection("calls").find()) {
                    stored.put(call.getString("_id"), call.getInteger("version"));
                }
                acknowledged.forEach((id, version) ->
                        assertThat(stored.getOrDefault(id, -1)).as(id).isGreaterThanOrEqualTo(version));
                IndexConsistency.check(store, "app", "calls");
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(300);
    }

    /** Kills the writer once it has acknowledged this many writes; what it printed by then counts as acknowledged. */
    private void runAndKill(int round, int writes, Map<String, Integer> acknowledged) throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingWriter.class.getName(),
                        folder.toString(),
                        "round" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int seen = 0;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] write = line.split(" ");
                if (write.length == 2) {
                    acknowledged.merge(write[0], Integer.valueOf(write[1]), Math::max);
                }
                if (++seen == writes) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(seen).as("writes before the kill").isGreaterThanOrEqualTo(writes);
    }
}
