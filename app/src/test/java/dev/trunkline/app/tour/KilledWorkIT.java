package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work that was promised goes on after {@code kill -9}: imports, what endpoints are told, what platforms are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWorkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final int ROWS = 5_000;
    private static final int CALLS = 150;
    private static final String EMAIL_NUMBER = "+14165550133";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final CountDownLatch opening = new CountDownLatch(1);
    private HttpServer receiver;
    private Path platforms;
    private TrunklineProcess trunkline;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", call -> {
            awaitOpening();
            told.add(Told.of(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        receiver.start();
        platforms = folder.resolve("platforms");
        trunkline = TrunklineProcess.start(
                folder,
                Map.of(
                        "TRUNKLINE_IMPORTS_CHUNKSIZE",
                        "100",
                        "TRUNKLINE_WEBHOOKS_ALLOWPRIVATEADDRESSES",
                        "true",
                        "TRUNKLINE_CONVERSIONS_FOLDER",
                        platforms.toString()));
        api = trunkline.api();
    }

    @AfterAll
    void stop() {
        trunkline.close();
        receiver.stop(0);
    }

    @Test
    @Order(1)
    void anImportBringsEachRowOnce() {
        Instant first = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "+14165550130," + first.plusSeconds(row) + ",row-" + row)
                .collect(Collectors.joining("\n", "trackingNumber,startedAt,externalId\n", "\n"));
        int before = api.countResponses();
        String id = api.send(
                        "POST",
                        "/v1/imports/calls?site=demo&format=trunkline",
                        "text/csv",
                        BodyPublishers.ofString(rows))
                .expect(202)
                .text("/id");
        Supplier<Answer> state = () -> api.get("/v1/imports/" + id).expect(200);
        await().atMost(PATIENCE).pollInterval(SOON).until(() -> state.get().number("/read") > 0);

        trunkline.kill9();
        trunkline.startAgain();

        Answer ended = await().atMost(PATIENCE)
                .until(state::get, run -> Set.of("COMPLETED", "FAILED").contains(run.text("/status")));
        assertThat(ended.text("/status")).as(ended.body()).isEqualTo("COMPLETED");
        assertThat(ended.number("/read")).as(ended.body()).isEqualTo(ROWS);
        assertThat(ended.number("/added")).as(ended.body()).isEqualTo(ROWS);
        assertThat(api.countResponses() - before).isEqualTo(ROWS);
    }

    @Test
    @Order(2)
    void aPlatformIsToldOfEachLeadOnce() throws IOException {
        Instant since = Instant.now().minusSeconds(1);
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            leads.add(api.report(Api.call(EMAIL_NUMBER, Instant.now()), "lead-" + i)
                    .expect(201)
                    .text("/id"));
        }
        String destination = "/v1/sites/demo/destinations/"
                + api.post(
                                "/v1/sites/demo/destinations",
                                Map.of(
                                        "name",
                                        "Sheet",
                                        "platform",
                                        "CSV",
                                        "transport",
                                        "FOLDER",
                                        "conversionName",
                                        "Lead",
                                        "currency",
                                        "CAD",
                                        "address",
                                        "sheet",
                                        "since",
                                        since.toString()))
                        .expect(201)
                        .text("/id");
        String run = destination + "/runs/"
                + api.post(destination + "/runs", Map.of("mode", "SEND"))
                        .expect(202)
                        .text("/id");

        trunkline.kill9();
        trunkline.startAgain();

        await().atMost(PATIENCE)
                .until(() -> api.get(run).expect(200).text("/state").equals("DONE"));
        api.post(destination + "/runs", Map.of("mode", "SEND")).expect(202);
        assertThat(orders()).containsAll(leads).doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    void anEndpointIsToldOfEveryAcknowledgedCall() {
        api.post(
                        "/v1/sites/demo/webhooks",
                        Map.of(
                                "url",
                                "http://localhost:" + receiver.getAddress().getPort() + "/"))
                .expect(201);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int caller = 0; caller < 4; caller++) {
                String keys = "told-" + caller + "-";
                callers.execute(() -> callUntilKilled(keys, acknowledged));
            }
            await().atMost(PATIENCE).pollInterval(SOON).until(() -> acknowledged.size() >= CALLS);
            trunkline.kill9();
        }
        opening.countDown();
        trunkline.startAgain();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids(told)).containsAll(acknowledged));
        assertThat(told.stream().collect(Collectors.groupingBy(Told::event, Collectors.toSet())))
                .as("what is told twice says the same")
                .allSatisfy((event, said) -> assertThat(said).hasSize(1));
    }

    /** It answers nobody until Trunkline was killed. */
    private void awaitOpening() {
        try {
            opening.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void callUntilKilled(String keys, Queue<String> acknowledged) {
        try {
            for (int call = 0; true; call++) {
                acknowledged.add(api.report(Api.call("+14165550131", Instant.now()), keys + call)
                        .expect(201)
                        .text("/id"));
            }
        } catch (UncheckedIOException expected) {
            // Nobody answers any more: the process was killed.
        }
    }

    /** The second column of each line of each file but its heading. */
    private List<String> orders() throws IOException {
        try (Stream<Path> files = Files.list(platforms.resolve("sheet"))) {
            List<String> orders = new ArrayList<>();
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .forEach(orders::add);
            }
            return orders;
        }
    }

    private static Set<String> ids(Queue<Told> told) {
        return told.stream().map(Told::response).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the endpoint was told once. */
    private record Told(String event, String response, String body) {
        static Told of(String body) {
            JsonNode event = JSON.readTree(body);
            return new Told(
                    event.path("id").asString(),
                    event.path("response").path("id").asString(),
                    body);
        }
    }
}
