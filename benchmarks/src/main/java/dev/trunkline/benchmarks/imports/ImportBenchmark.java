package dev.trunkline.benchmarks.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.sun.management.OperatingSystemMXBean;
import dev.trunkline.app.TrunklineApplication;
import dev.trunkline.benchmarks.FreePort;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.visit.Visits;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports a file of a million calls over HTTP into a node on the embedded store, the same file again, and inserts the documents that the
 * first import made into empty collections with the same indexes: what no import can be quicker than.
 */
public final class ImportBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int FEW_ROWS = 20_000;
    private static final int NUMBERS = 200;
    private static final int FEW_NUMBERS = 10;
    private static final int BATCH = 2_000;
    private static final Duration BAR = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final String KEY = "tk_key-of-the-measurement-of-imports";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final PrintStream out;
    private final int rows;
    private final int numbers;

    public ImportBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.rows = quick ? FEW_ROWS : ROWS;
        this.numbers = quick ? FEW_NUMBERS : NUMBERS;
    }

    /** Prints the figures; answers whether the bar was reached. */
    public boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("imports-");
        Path file = folder.resolve("calls.csv");
        int port = FreePort.find();
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(TrunklineApplication.class)
                .run(
                        "--server.port=" + port,
                        "--trunkline.data-dir=" + folder.resolve("data"),
                        "--trunkline.api-key=" + KEY,
                        "--trunkline.demo=true")) {
            History history = new History(numbers);
            int leases =
                    history.store(app.getBean(Numbers.class), app.getBean(Leases.class), app.getBean(Visits.class));
            CallsCsv.write(file, rows, history);
            out.printf(
                    "%,d rows, %,d bytes; %,d leases with their visits in the store%n", rows, Files.size(file), leases);
            ImportRun first = importFile("first import", app, port, file);
            importFile("same file again", app, port, file);
            insertPlainly(app.getBean(MongoDatabase.class));
            boolean met = took(first).compareTo(BAR) < 0 && isRight(first.counts());
            out.printf("bar of %d s: %s%n", BAR.toSeconds(), met ? "reached" : "missed");
            return met;
        }
    }

    private boolean isRight(ImportCounts counts) {
        long faulty = rows / 1_000;
        return counts.equals(new ImportCounts(rows, rows - faulty, 0, 0, faulty));
    }

    private ImportRun importFile(String name, ConfigurableApplicationContext app, int port, Path file)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long worked = MACHINE.getProcessCpuTime();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + port + "/v1/imports/calls?site=demo&format=trunkline"))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("The file was not accepted: " + answer.body());
        }
        double upload = seconds(start);
        CallImports imports = app.getBean(CallImports.class);
        ImportRun run = imports.ofSite(History.SITE, 1).getFirst();
        while (!run.status().isFinal() && run.status() != ImportStatus.FAILED) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            run = imports.find(run.id()).orElseThrow();
        }
        out.printf(
                "%s: %s in %.1f s (accepted after %.1f s, imported in %.1f s), %,.0f rows/s, of which the processors worked "
                        + "%.1f s, at load %.1f; %s %s%n",
                name,
                run.status(),
                seconds(start),
                upload,
                took(run).toMillis() / 1e3,
                rows * 1e3 / took(run).toMillis(),
                (MACHINE.getProcessCpuTime() - worked) / 1e9,
                MACHINE.getSystemLoadAverage(),
                run.counts(),
                run.failure());
        return run;
    }

    private static Duration took(ImportRun run) {
        return run.startedAt() == null || run.endedAt() == null
                ? Duration.ofDays(1)
                : Duration.between(run.startedAt(), run.endedAt());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The baseline. Reading is not counted. */
    private void insertPlainly(MongoDatabase database) {
        long worked = MACHINE.getProcessCpuTime();
        long responses = copy(database, "responses");
        long decisions = copy(database, "decisions");
        out.printf(
                "plain insertMany of the same documents: responses %.1f s, decisions %.1f s, one after the other; with their "
                        + "reading the processors worked %.1f s%n",
                responses / 1e9, decisions / 1e9, (MACHINE.getProcessCpuTime() - worked) / 1e9);
    }

    private static long copy(MongoDatabase database, String name) {
        MongoCollection<Document> from = database.getCollection(name);
        MongoCollection<Document> into = database.getCollection(name + "Plain");
        for (Document index : from.listIndexes()) {
            into.createIndex(index.get("key", Document.class));
        }
        long nanos = 0;
        List<Document> batch = next(from, "");
        while (!batch.isEmpty()) {
            long start = System.nanoTime();
            into.insertMany(batch, new InsertManyOptions().ordered(false));
            nanos += System.nanoTime() - start;
            batch = next(from, batch.getLast().getString("_id"));
        }
        return nanos;
    }

    private static List<Document> next(MongoCollection<Document> from, String after) {
        return from.find(new Document("_id", new Document("$gt", after)))
                .sort(new Document("_id", 1))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }
}
