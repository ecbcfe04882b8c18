package dev.trunkline.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Decisions and heartbeats over HTTP against the embedded store, beside an endpoint of the same application that parses the same body
 * and answers a constant of the same size; in rounds, so that the machine's mood meets all of them.
 */
public final class HttpBenchmark {
    private static final int POOLS = 8;
    private static final int NUMBERS_EACH = 10_000;
    private static final String POOL = "bench";
    private static final int VISITORS = 1_000;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UPS = 4;
    /** Numbers come back within the run, so that no pool is ever exhausted. */
    private static final Map<String, Integer> SHORT_REST = Map.of("quarantineSeconds", 15, "confirmWithinSeconds", 70);

    private static final double RETURNING_BAR = 0.7;
    private static final double NEW_BAR = 0.2;
    private static final double HEARTBEAT_BAR = 0.8;
    private static final double P99_BAR = 25;

    private final PrintStream out;
    private final int seconds;
    private final int rounds;
    private boolean missed;

    public HttpBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.seconds = quick ? 2 : 8;
        this.rounds = quick ? 1 : 3;
    }

    /** Measures and prints; true when every bar is met. */
    public boolean run() throws IOException {
        if (!Wrk.isThere()) {
            throw new IllegalStateException("Install wrk first: apt-get install wrk");
        }
        Path folder = Files.createTempDirectory("trunkline-http");
        Path newVisitors = script(folder, "new-visitors.lua");
        Path tokens = script(folder, "tokens.lua");
        try (Node node = Node.start(folder, List.of(), Map.of())) {
            Api api = new Api(node.url());
            api.addPools(POOL, POOLS, NUMBERS_EACH);
            api.leaseByCampaign(
                    IntStream.range(0, POOLS).mapToObj(pool -> POOL + pool).toList());
            api.changeSite(Map.of("leasing", SHORT_REST));
            Path tokenFile = Files.write(folder.resolve("tokens"), sessions(api));
            measure(node, newVisitors, tokens, tokenFile);
            out.println();
            api.counters("trunkline_decisions_total").forEach(out::println);
        }
        return !missed;
    }

    private void measure(Node node, Path newVisitors, Path tokens, Path tokenFile) {
        List<Call> calls = List.of(
                new Call("constant for decisions", newVisitors, List.of("/constant/decisions", "1", "0")),
                new Call("returning visitor", tokens, List.of("/v1/decisions", tokenFile.toString(), "decision")),
                new Call(
                        "new visitor, visit and lease durable", newVisitors, List.of("/v1/decisions", "" + POOLS, "0")),
                new Call(
                        "constant for heartbeats",
                        tokens,
                        List.of("/constant/heartbeats", tokenFile.toString(), "heartbeat")),
                new Call("heartbeat", tokens, List.of("/v1/heartbeats", tokenFile.toString(), "heartbeat")));
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            calls.forEach(call -> run(node, call));
        }
        List<List<Wrk.Result>> results = new ArrayList<>();
        calls.forEach(call -> results.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < calls.size(); i++) {
                results.get(i).add(run(node, calls.get(i)));
            }
        }
        List<Wrk.Result> middle = results.stream().map(HttpBenchmark::median).toList();
        out.println("| call | requests/s | p99 ms | refused | beside its constant | bar |");
        out.println("|---|---|---|---|---|---|");
        row(calls.get(0), middle.get(0), 1, 0);
        row(calls.get(1), middle.get(1), middle.get(1).rate() / middle.get(0).rate(), RETURNING_BAR);
        row(calls.get(2), middle.get(2), middle.get(2).rate() / middle.get(0).rate(), NEW_BAR);
        row(calls.get(3), middle.get(3), 1, 0);
        row(calls.get(4), middle.get(4), middle.get(4).rate() / middle.get(3).rate(), HEARTBEAT_BAR);
        halfLoad(node, newVisitors, middle.get(2).rate());
    }

    /** Each connection pauses, so that together they ask for half of what was answered at most. */
    private void halfLoad(Node node, Path newVisitors, double most) {
        long pause = Math.round(1_000 * CONNECTIONS / (most / 2));
        Call call = new Call(
                "new visitor at half load", newVisitors, List.of("/v1/decisions", "" + POOLS, Long.toString(pause)));
        List<Wrk.Result> results =
                IntStream.range(0, rounds).mapToObj(round -> run(node, call)).toList();
        Wrk.Result middle = median(results);
        boolean met = middle.p99() < P99_BAR;
        missed |= !met;
        out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %d | | p99 under %.0f ms: %s |%n",
                call.name(),
                middle.rate(),
                middle.p99(),
                middle.refused(),
                P99_BAR,
                met ? "met" : "missed");
    }

    private void row(Call call, Wrk.Result result, double ratio, double bar) {
        boolean met = ratio >= bar;
        missed |= !met;
        out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %d | %.2f | %s |%n",
                call.name(),
                result.rate(),
                result.p99(),
                result.refused(),
                ratio,
                bar == 0 ? "" : String.format(Locale.ROOT, "%.1f: %s", bar, met ? "met" : "missed"));
    }

    private Wrk.Result run(Node node, Call call) {
        return Wrk.run(
                node.url(),
                call.script(),
                CONNECTIONS,
                seconds,
                call.arguments().toArray(String[]::new));
    }

    private static Wrk.Result median(List<Wrk.Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Wrk.Result::rate))
                .toList()
                .get(results.size() / 2);
    }

    /** Tokens of visitors who hold a session number each. */
    private static List<String> sessions(Api api) {
        return IntStream.range(0, VISITORS)
                .mapToObj(visitor -> Api.json(api.post(
                                "/v1/decisions",
                                String.format(
                                        Locale.ROOT,
                                        "{\"site\":\"demo\",\"url\":\"https://www.demo-plumbing.example/?utm_campaign=bench0&gclid=s%d\"}",
                                        visitor)))
                        .path("token")
                        .asString())
                .toList();
    }

    private static Path script(Path folder, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HttpBenchmark.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private record Call(String name, Path script, List<String> arguments) {}
}
