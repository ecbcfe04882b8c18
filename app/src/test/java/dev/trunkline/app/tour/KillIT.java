package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was acknowledged outlives {@code kill -9} at any point, and a run that was under way goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BING_CALLS = 200;
    private static final int GOOGLE_CALLS = 400;

    private final Queue<Shown> leases = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> calls = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> versions = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastKey = new AtomicInteger();
    private TrunklineProcess trunkline;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) {
        trunkline = TrunklineProcess.start(
                folder, Map.of("TRUNKLINE_REATTRIBUTION_CHUNKSIZE", "10", "TRUNKLINE_REATTRIBUTION_RANGES", "2"));
        api = trunkline.api();
        BigPool.add(api);
    }

    @AfterAll
    void stop() {
        trunkline.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @Order(1)
    @ValueSource(longs = {20261123, 7})
    void everyAcknowledgedLeaseCallAndVersionOutlivesAKill(long seed) {
        int enough = acknowledged() + 50 + new Random(seed).nextInt(100);
        int published = versions.size();
        List<Runnable> work = List.of(this::publish, this::visit, this::visit, this::call, this::call);
        try (ExecutorService writers = Executors.newFixedThreadPool(work.size())) {
            work.forEach(step -> writers.execute(() -> untilKilled(step)));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> !failures.isEmpty() || (acknowledged() >= enough && versions.size() > published));
            trunkline.kill9();
        }
        assertThat(failures).isEmpty();

        trunkline.startAgain();

        assertEveryLeaseIsThere();
        assertThat(calls)
                .allSatisfy(call ->
                        assertThat(api.response(call.text("/id")).json()).isEqualTo(call.json()));
        Map<Integer, String> found = new ConcurrentHashMap<>();
        api.get("/v1/sites/demo/versions")
                .expect(200)
                .items()
                .forEach(version -> found.put(
                        version.at("/version").asInt(), version.at("/message").asString()));
        assertThat(found).containsAllEntriesOf(versions);
    }

    @Test
    @Order(2)
    void aRunThatWasKilledGoesOnByItselfAndMovesExactlyTheBingCalls() throws Exception {
        List<String> bing = store(Arrivals.fromBingAd(api), BING_CALLS);
        store(Arrivals.fromGoogleAd(api), GOOGLE_CALLS);
        api.draft("channel", ChannelRules.withMicrosoftAds(api.ruleFile("channel")))
                .expect(200);
        int version = api.publish("Microsoft Ads apart").expect(201).number("/version");
        int total = api.countResponses();

        Run run = Run.start(api, version, "APPLY");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> run.state().number("/read") > 0);
        trunkline.kill9();
        Instant killed = Instant.now();
        trunkline.startAgain();

        Answer ended = run.toItsEnd();
        assertThat(Instant.parse(ended.text("/endedAt")))
                .as("the kill came too late")
                .isAfter(killed);
        assertThat(ended.text("/status")).as(ended.body()).isEqualTo("COMPLETED");
        assertThat(ended.number("/read")).isEqualTo(total);
        assertThat(ended.number("/changed")).isEqualTo(BING_CALLS);
        assertThat(ended.number("/unchanged")).isEqualTo(total - BING_CALLS);
        assertThat(ended.number("/failed")).isZero();
        assertThat(ended.at("/moves").size()).isEqualTo(1);
        assertThat(ended.number("/moves/0/count")).isEqualTo(BING_CALLS);
        assertThat(bing).map(api::response).allSatisfy(call -> {
            assertThat(call.text("/attribution/channel")).isEqualTo(ChannelRules.MICROSOFT_ADS);
            assertThat(call.at("/history").size()).isEqualTo(1);
        });
        assertThat(Run.start(api, version, "APPLY").toItsEnd().number("/changed"))
                .isZero();
    }

    private void assertEveryLeaseIsThere() {
        assertThat(leases).extracting(Shown::number).doesNotHaveDuplicates();
        assertThat(leases).allSatisfy(lease -> {
            Answer visit = api.get("/v1/visits/" + lease.visit()).expect(200);
            assertThat(visit.text("/decision/lease")).isEqualTo(lease.lease());
            assertThat(visit.text("/decision/number")).isEqualTo(lease.number());
            api.visit(Arrivals.HOME, "", lease.token()).is("SESSION", lease.number());
        });
    }

    private int acknowledged() {
        return leases.size() + calls.size() + versions.size();
    }

    private void untilKilled(Runnable step) {
        try {
            while (true) {
                step.run();
            }
        } catch (UncheckedIOException expected) {
            // Nobody answers any more: the process was killed.
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private void visit() {
        Shown shown = Arrivals.fromGoogleAd(api);
        if (shown.kind().equals("SESSION")) {
            leases.add(shown);
        }
    }

    private void call() {
        Shown lease = leases.peek();
        String number = lease == null ? "+14165550130" : lease.number();
        calls.add(api.report(Api.call(number, Instant.now()), nextKey()).expect(201));
    }

    private void publish() {
        String message = "Edit " + nextKey();
        api.draft("channel", api.ruleFile("channel") + "// " + message + "\n").expect(200);
        versions.put(api.publish(message).expect(201).number("/version"), message);
    }

    /** Stores calls on the number of a visitor and answers their ids. */
    private List<String> store(Shown visitor, int count) throws Exception {
        List<Future<String>> stored = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < count; i++) {
                stored.add(writers.submit(() -> api.report(Api.call(visitor.number(), Instant.now()), nextKey())
                        .expect(201)
                        .text("/id")));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> id : stored) {
            ids.add(id.get());
        }
        return ids;
    }

    private String nextKey() {
        return "kill-" + lastKey.incrementAndGet();
    }
}
