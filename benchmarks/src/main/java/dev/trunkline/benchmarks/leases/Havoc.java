package dev.trunkline.benchmarks.leases;

import dev.trunkline.benchmarks.http.Api;
import dev.trunkline.benchmarks.http.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What befalls nodes and store, in an order that its seed gives. */
final class Havoc {
    private static final int PAUSE_SECONDS = 60;
    private static final int STOPPED_SECONDS = 80;
    private static final int MOST_CLOCK_ERROR_MILLIS = 5_000;

    private final List<Node> nodes;
    private final SharedStore store;
    private final Random random;
    private final Map<Blow, Integer> count = new EnumMap<>(Blow.class);
    private final List<Thread> stopped = new ArrayList<>();
    private volatile boolean over;

    Havoc(List<Node> nodes, SharedStore store, long seed) {
        this.nodes = nodes;
        this.store = store;
        this.random = new Random(seed);
    }

    /** Strikes until it is told to end. */
    void strike() {
        try {
            while (!over) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                Blow blow = Blow.values()[random.nextInt(Blow.values().length)];
                strike(blow, random.nextInt(nodes.size()));
                count.merge(blow, 1, Integer::sum);
            }
            for (Thread waiting : stopped) {
                waiting.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void strike(Blow blow, int which) throws InterruptedException {
        Node node = nodes.get(which);
        switch (blow) {
            case CLOCK_STEP -> {
                int millis = random.nextInt(2 * MOST_CLOCK_ERROR_MILLIS + 1) - MOST_CLOCK_ERROR_MILLIS;
                if (stopped.stream().noneMatch(Thread::isAlive)) {
                    new Api(node.url()).post("/clock?off=PT" + millis / 1_000.0 + "S", "{}");
                }
            }
            case STOP -> stop(node.pid());
            case KILL_NODE -> {
                awaitGoing();
                node.kill9();
                node.startAgain();
            }
            case KILL_STORE -> store.killAndStartAgain();
        }
    }

    /** Beyond the expiry of every lease and the quarantine after it. */
    private void stop(long pid) {
        if (stopped.stream().anyMatch(Thread::isAlive)) {
            return;
        }
        signal("STOP", pid);
        stopped.add(Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(STOPPED_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            signal("CONT", pid);
        }));
    }

    private void awaitGoing() throws InterruptedException {
        for (Thread waiting : stopped) {
            waiting.join();
        }
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        over = true;
    }

    Map<Blow, Integer> count() {
        return count;
    }

    /** What can happen. */
    enum Blow {
        CLOCK_STEP,
        STOP,
        KILL_NODE,
        KILL_STORE
    }
}
