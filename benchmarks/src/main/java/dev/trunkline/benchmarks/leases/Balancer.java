package dev.trunkline.benchmarks.leases;

import dev.trunkline.benchmarks.http.Api;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Sends callers to whichever node answers, as a load balancer does: one that failed is not asked for a while. Thread-safe. */
final class Balancer {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AVOIDED = Duration.ofSeconds(5);

    private final List<Api> nodes;
    private final Map<Api, Long> failed = new ConcurrentHashMap<>();

    Balancer(List<URI> nodes) {
        this.nodes = nodes.stream().map(node -> new Api(node, PATIENCE)).toList();
    }

    /** A node that did not fail just now, or any when all did. */
    Api any(Random random) {
        List<Api> well = nodes.stream().filter(node -> !isAvoided(node)).toList();
        List<Api> from = well.isEmpty() ? nodes : well;
        return from.get(random.nextInt(from.size()));
    }

    /** It failed. */
    void avoid(Api node) {
        failed.put(node, System.nanoTime());
    }

    private boolean isAvoided(Api node) {
        Long since = failed.get(node);
        return since != null && System.nanoTime() - since < AVOIDED.toNanos();
    }
}
