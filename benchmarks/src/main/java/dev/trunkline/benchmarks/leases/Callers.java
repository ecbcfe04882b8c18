package dev.trunkline.benchmarks.leases;

import dev.trunkline.benchmarks.http.Api;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Visitors' browsers, many at once, each asking whichever node answers. What they were promised is remembered. */
final class Callers {
    private static final int MOST_OPEN_PAGES = 200;
    private static final int GOOD = 200;
    private static final int OF_TEN_NEW = 6;
    private static final int OF_TEN_RETURNING = 8;
    private static final int OF_TEN_WIDE = 8;

    private final Balancer nodes;
    private final long wanted;
    private final long until;
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Map<String, String> promised = new ConcurrentHashMap<>();

    /** Callers who make so many decisions, or as many as they can in that time. */
    Callers(Balancer nodes, long wanted, Duration longest) {
        this.nodes = nodes;
        this.wanted = wanted;
        this.until = System.nanoTime() + longest.toNanos();
    }

    /** The work of one caller, until all decisions are made or the time is over. */
    void call(int caller) {
        Random random = new Random(caller);
        List<String> tokens = new ArrayList<>();
        long count = 0;
        while (decisions.get() < wanted && System.nanoTime() - until < 0) {
            count++;
            Api node = nodes.any(random);
            int kind = random.nextInt(10);
            try {
                if (kind < OF_TEN_NEW || tokens.isEmpty()) {
                    arrive(node, random, caller + "-" + count, tokens);
                } else if (kind < OF_TEN_RETURNING) {
                    comeBack(node, tokens, random.nextInt(tokens.size()));
                } else {
                    beat(node, tokens, random);
                }
            } catch (UncheckedIOException nobodyAnswers) {
                unanswered.incrementAndGet();
                nodes.avoid(node);
            }
        }
    }

    private void arrive(Api node, Random random, String click, List<String> tokens) {
        String campaign = random.nextInt(10) < OF_TEN_WIDE ? "wide0" : "tight0";
        HttpResponse<String> answer = node.post(
                "/v1/decisions",
                String.format(
                        Locale.ROOT,
                        "{\"site\":\"demo\",\"url\":\"https://www.demo-plumbing.example/?utm_campaign=%s&gclid=%s\"}",
                        campaign,
                        click));
        if (answer.statusCode() != GOOD) {
            unanswered.incrementAndGet();
            return;
        }
        decisions.incrementAndGet();
        JsonNode decision = Api.json(answer);
        JsonNode number = decision.path("numbers").path(0);
        if (!number.path("kind").asString().equals("SESSION")) {
            turnedAway.incrementAndGet();
            return;
        }
        String visit = decision.path("visit").asString();
        String before = promised.put(number.path("lease").asString(), visit);
        if (before != null) {
            throw new IllegalStateException(
                    "Lease " + number.path("lease") + " was promised to " + before + " and " + visit);
        }
        if (tokens.size() == MOST_OPEN_PAGES) {
            tokens.remove(random.nextInt(MOST_OPEN_PAGES));
        }
        tokens.add(decision.path("token").asString());
    }

    private void comeBack(Api node, List<String> tokens, int page) {
        HttpResponse<String> answer = node.post(
                "/v1/decisions",
                "{\"site\":\"demo\",\"url\":\"https://www.demo-plumbing.example/prices\","
                        + "\"referrer\":\"https://www.demo-plumbing.example/\","
                        + "\"token\":\"" + tokens.get(page) + "\"}");
        if (answer.statusCode() == GOOD) {
            decisions.incrementAndGet();
        } else {
            unanswered.incrementAndGet();
        }
    }

    private void beat(Api node, List<String> tokens, Random random) {
        int page = random.nextInt(tokens.size());
        String event = random.nextInt(4) == 0 ? "hide" : "ping";
        int status = node.post(
                        "/v1/heartbeats",
                        "{\"site\":\"demo\",\"token\":\"" + tokens.get(page) + "\",\"event\":\"" + event + "\"}")
                .statusCode();
        if (status == 410) {
            ended.incrementAndGet();
            tokens.remove(page);
        }
    }

    /** The visits of the leases that were acknowledged, by lease. */
    Map<String, String> promised() {
        return promised;
    }

    long decisions() {
        return decisions.get();
    }

    /** A line for the reader. */
    String told() {
        return String.format(
                Locale.ROOT,
                "%,d decisions, %,d leases acknowledged, %,d visitors without a session number,"
                        + " %,d heartbeats for ended leases, %,d unanswered",
                decisions.get(),
                promised.size(),
                turnedAway.get(),
                ended.get(),
                unanswered.get());
    }
}
