package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.app.leasing.MongoLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.store.EmbeddedStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three processes on one store lease from one pool, and one of them is killed; the benchmark {@code leases} does it a million times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyNodesIT {
    private static final int NODES = 3;
    private static final int CALLERS = 16;
    private static final int ARRIVALS_OF_EACH = 60;
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final int KILL_AFTER = 150;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final Queue<Shown> promised = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arrivals = new AtomicInteger();
    private EmbeddedStore store;
    private List<TrunklineProcess> nodes;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = EmbeddedStore.open(folder.resolve("store"));
        Map<String, String> settings = Map.of(
                "TRUNKLINE_MONGODB_URI",
                store.connectionString(),
                "TRUNKLINE_DEMO",
                "true",
                "TRUNKLINE_SECRETS_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "TRUNKLINE_SIGHTINGS_STORE_EVERY",
                "1s");
        nodes = IntStream.range(0, NODES)
                .mapToObj(node -> TrunklineProcess.start(nodeFolder(folder, node), settings))
                .toList();
        BigPool.add(nodes.getFirst().api());
    }

    private static Path nodeFolder(Path folder, int node) {
        Path own = folder.resolve("node-" + node);
        assertThat(own.toFile().mkdir()).isTrue();
        return own;
    }

    @AfterAll
    void stop() {
        nodes.forEach(TrunklineProcess::close);
        store.close();
    }

    @Test
    void noNumberIsEverTwoVisitorsAndNoPromisedLeaseIsLost() {
        List<Api> apis = nodes.stream().map(TrunklineProcess::api).toList();
        awaitRulesEverywhere(apis);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            IntStream.range(0, CALLERS).forEach(caller -> callers.execute(() -> arrive(apis, new Random(caller))));
        }

        assertThat(promised).as("visitors that got a number of their own").hasSizeGreaterThan(300);
        assertThat(promised).extracting(Shown::number).doesNotHaveDuplicates();
        Map<LeaseId, Lease> history = history();
        assertThat(promised)
                .allSatisfy(shown -> assertThat(history.get(LeaseId.parse(shown.lease())))
                        .isNotNull()
                        .extracting(lease -> lease.visit().value())
                        .isEqualTo(shown.visit()));
        assertNoneOverlap(history);
    }

    @Test
    void aPageThatOneNodeSawIsToldByAnother() {
        Api saw = nodes.get(0).api();
        Desk other = Desk.at(nodes.get(1));
        String origin = "https://www.demo-plumbing.example";
        Map<String, String> visit =
                Map.of("site", "demo", "url", Arrivals.GOOGLE_AD, "referrer", Arrivals.GOOGLE, "userAgent", BROWSER);
        String token =
                saw.post("/v1/decisions", visit, "Origin", origin).expect(200).text("/token");
        Map<String, ?> beat = Map.of("site", "demo", "token", token, "event", "ping", "swapped", 3);
        saw.post("/v1/heartbeats", beat, "Origin", origin).expect(204);

        await().untilAsserted(() -> assertThat(
                        other.page("/sites/demo/install").expectFirst("#live").text())
                .containsPattern("We saw your page \\d+ s ago, 3 numbers swapped"));
    }

    /** Until then a node leases from the small pool. */
    private static void awaitRulesEverywhere(List<Api> apis) {
        apis.forEach(api ->
                await().until(() -> Arrivals.fromGoogleAd(api).number(), number -> !number.startsWith("+14165550")));
    }

    private void arrive(List<Api> apis, Random random) {
        for (int i = 0; i < ARRIVALS_OF_EACH; i++) {
            if (arrivals.incrementAndGet() == KILL_AFTER) {
                nodes.getLast().kill9();
            }
            try {
                Shown shown = Arrivals.fromGoogleAd(apis.get(random.nextInt(NODES)));
                if (shown.kind().equals("SESSION")) {
                    promised.add(shown);
                }
            } catch (UncheckedIOException killed) {
                // Nobody was promised anything.
            }
        }
    }

    private Map<LeaseId, Lease> history() {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            return new MongoLeases(client.getDatabase("trunkline"))
                    .scan(new SiteId("demo"), LONG_AGO, LATER, null, Integer.MAX_VALUE).stream()
                            .collect(Collectors.toMap(Lease::id, Function.identity()));
        }
    }

    private static void assertNoneOverlap(Map<LeaseId, Lease> history) {
        Map<TrackingNumber, List<Lease>> byNumber = history.values().stream()
                .sorted(Comparator.comparing(lease -> lease.id().sequence()))
                .collect(Collectors.groupingBy(lease -> lease.id().number()));
        byNumber.values().forEach(leases -> {
            for (int i = 1; i < leases.size(); i++) {
                assertThat(leases.get(i).from()).isAfter(leases.get(i - 1).until());
            }
        });
    }
}
