package dev.trunkline.benchmarks.leases;

import dev.trunkline.benchmarks.http.Api;
import dev.trunkline.benchmarks.http.Node;
import dev.trunkline.core.site.SiteId;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Three processes of Trunkline on one store, 32 callers, and havoc: kills, stops and wrong clocks. In the end no two leases of a
 * number may overlap and no acknowledged lease may be missing.
 */
public final class LeaseTrial {
    /** Nodes that share a store need one key. */
    private static final String SECRETS_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final SiteId SITE = new SiteId("demo");
    private static final int NODES = 3;
    private static final int CALLERS = 32;
    private static final long SEED = 20_261_124;
    private static final int WIDE = 10_000;
    private static final int TIGHT = 40;
    private static final int FIRST_TIGHT_POOL = 5;
    private static final Map<String, Integer> SHORT_LEASES = Map.of(
            "holdSeconds", 60,
            "heartbeatSeconds", 10,
            "confirmWithinSeconds", 12,
            "closedBrowserDelaySeconds", 10,
            "quarantineSeconds", 15);

    private final PrintStream out;
    private final long decisions;
    private final Duration longest;

    /**
     * A trial of a million decisions, or a short one.
     *
     * @param longest after which it ends with as many as were made
     */
    public LeaseTrial(PrintStream out, boolean quick, Duration longest) {
        this.out = out;
        this.longest = longest;
        this.decisions = quick ? 20_000 : 1_000_000;
    }

    /** Runs the trial and prints what came of it; true when nothing overlaps and nothing is missing. */
    public boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("trunkline-leases");
        try (SharedStore store = new SharedStore(folder)) {
            List<Node> nodes = IntStream.range(0, NODES)
                    .mapToObj(node -> node(folder, node, store))
                    .toList();
            try {
                Api first = new Api(nodes.getFirst().url());
                first.addPools("wide", 1, WIDE);
                first.addPools("tight", 1, TIGHT, WIDE * FIRST_TIGHT_POOL);
                first.leaseByCampaign(List.of("wide0", "tight0"));
                first.changeSite(Map.of("leasing", SHORT_LEASES));
                return trial(nodes, store);
            } finally {
                nodes.forEach(Node::kill9);
            }
        }
    }

    private static Node node(Path folder, int number, SharedStore store) {
        try {
            Path own = Files.createDirectory(folder.resolve("node-" + number));
            return Node.start(
                    own, List.of(), Map.of("TRUNKLINE_MONGODB_URI", store.uri(), "TRUNKLINE_SECRETS_KEY", SECRETS_KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean trial(List<Node> nodes, SharedStore store) throws InterruptedException {
        long start = System.nanoTime();
        Callers callers = new Callers(new Balancer(nodes.stream().map(Node::url).toList()), decisions, longest);
        Havoc havoc = new Havoc(nodes, store, SEED);
        Thread striking = Thread.ofVirtual().start(havoc::strike);
        Thread telling = Thread.ofVirtual().start(() -> tell(callers, havoc));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CALLERS).forEach(caller -> threads.execute(() -> callers.call(caller)));
        }
        telling.interrupt();
        havoc.end();
        striking.join();
        out.printf(
                Locale.ROOT,
                "%s, in %d s, under %s%n",
                callers.told(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                havoc.count());
        return judge(callers, History.of(store.uri(), SITE));
    }

    /** How far it is, every minute. */
    private void tell(Callers callers, Havoc havoc) {
        try {
            for (int minute = 1; true; minute++) {
                TimeUnit.MINUTES.sleep(1);
                out.printf(Locale.ROOT, "%3d min: %,9d decisions, %s%n", minute, callers.decisions(), havoc.count());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judge(Callers callers, History history) {
        long missing = callers.promised().entrySet().stream()
                .filter(promise -> !promise.getValue().equals(history.visits().get(promise.getKey())))
                .count();
        out.printf(
                Locale.ROOT,
                "%,d leases in the history: %d overlapping, %d sequences missing, shortest rest of a number %.1f s;"
                        + " %d acknowledged leases missing%n",
                history.visits().size(),
                history.overlapping(),
                history.gaps(),
                history.shortestRest().toMillis() / 1_000.0,
                missing);
        return history.overlapping() == 0 && history.gaps() == 0 && missing == 0;
    }
}
