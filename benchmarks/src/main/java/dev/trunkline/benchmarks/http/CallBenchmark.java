package dev.trunkline.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls that ring at random instants, 200 a second: how long Twilio waits for its answer, which comes when the call is stored with its
 * attribution. Four of five are to numbers that a visitor holds, the others to a channel number.
 */
public final class CallBenchmark {
    private static final String PUBLIC_URL = "https://calls.trunkline.example";
    private static final String TOKEN = "benchmark";
    private static final String VOICE = "/webhooks/twilio/voice";
    private static final String CHANNEL_NUMBER = "+14165550130";
    private static final int VISITORS = 500;
    private static final int CONNECTIONS = 40;
    private static final int CALLS_A_SECOND = 200;
    private static final int WARM_UP_SECONDS = 60;
    private static final int OF_FIVE_LEASED = 4;
    private static final double STORED_BAR = 50;

    private final PrintStream out;
    private final int seconds;
    private final int rounds;

    public CallBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.seconds = quick ? 5 : 30;
        this.rounds = quick ? 1 : 3;
    }

    /** Measures and prints; true when every bar is met. */
    public boolean run() throws IOException {
        Path folder = Files.createTempDirectory("trunkline-calls");
        Path script = folder.resolve("calls.lua");
        try (InputStream in = Objects.requireNonNull(CallBenchmark.class.getResourceAsStream("calls.lua"))) {
            Files.copy(in, script);
        }
        Map<String, String> settings = Map.of(
                "TRUNKLINE_PUBLIC_URL",
                PUBLIC_URL,
                "TRUNKLINE_TWILIO_AUTH_TOKEN",
                TOKEN,
                "TRUNKLINE_WEBHOOKS_ALLOWPRIVATEADDRESSES",
                "true");
        try (Node node = Node.start(folder, List.of(), settings)) {
            Api api = new Api(node.url());
            api.addPools("calls", 1, 2 * VISITORS);
            api.leaseByCampaign(List.of("calls0"));
            List<String> numbers = IntStream.range(0, VISITORS)
                    .mapToObj(visitor -> leased(api, visitor))
                    .toList();
            Path calls = folder.resolve("calls");
            measure(node, script, calls, numbers, 0, WARM_UP_SECONDS);
            out.println("| 200 calls a second | calls/s | p99 ms | refused | bar |");
            out.println("|---|---|---|---|---|");
            boolean met = true;
            for (int round = 1; round <= rounds; round++) {
                met &= row("no endpoint", measure(node, script, calls, numbers, round, seconds));
            }
            try (EventCounter endpoint = EventCounter.start()) {
                api.addEndpoint(endpoint.url());
                measure(node, script, calls, numbers, rounds + 1, WARM_UP_SECONDS);
                for (int round = rounds + 2; round <= 2 * rounds + 1; round++) {
                    met &= row("an endpoint is told of each", measure(node, script, calls, numbers, round, seconds));
                }
                out.printf(Locale.ROOT, "%n%,d events had arrived when the last call was answered%n", endpoint.count());
            }
            return met;
        }
    }

    private boolean row(String what, Wrk.Result result) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %d | p99 under %.0f ms |%n",
                what,
                result.rate(),
                result.p99(),
                result.refused(),
                STORED_BAR);
        return result.p99() < STORED_BAR && result.refused() == 0;
    }

    private static Wrk.Result measure(Node node, Path script, Path calls, List<String> numbers, int round, int seconds)
            throws IOException {
        Files.write(calls, webhooks(numbers, round, 2 * CALLS_A_SECOND * seconds));
        long pause = 1_000L * CONNECTIONS / CALLS_A_SECOND;
        return Wrk.run(node.url(), script, CONNECTIONS, seconds, VOICE, calls.toString(), Long.toString(pause));
    }

    /** A visitor's number. */
    private static String leased(Api api, int visitor) {
        return Api.json(api.post(
                        "/v1/decisions",
                        String.format(
                                Locale.ROOT,
                                "{\"site\":\"demo\",\"url\":\"https://www.demo-plumbing.example/?utm_campaign=calls0&gclid=c%d\"}",
                                visitor)))
                .path("numbers")
                .path(0)
                .path("number")
                .asString();
    }

    private static List<String> webhooks(List<String> numbers, int round, int count) {
        List<String> lines = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            boolean leased = call % (OF_FIVE_LEASED + 1) < OF_FIVE_LEASED;
            Map<String, String> parameters = new TreeMap<>(Map.of(
                    "CallSid",
                    String.format(Locale.ROOT, "CA%02d%030d", round, call),
                    "From",
                    String.format(Locale.ROOT, "+1647%07d", 2_000_000 + call % 1_000_000),
                    "To",
                    leased ? numbers.get(call % numbers.size()) : CHANNEL_NUMBER,
                    "CallStatus",
                    "ringing",
                    "Direction",
                    "inbound"));
            lines.add(signature(parameters) + " " + body(parameters));
        }
        return lines;
    }

    private static String body(Map<String, String> parameters) {
        return String.join(
                "&",
                parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** As Twilio signs: the URL, then names and values in the order of the names. */
    private static String signature(Map<String, String> sorted) {
        String signed = PUBLIC_URL
                + VOICE
                + String.join(
                        "",
                        sorted.entrySet().stream()
                                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                                .toList());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
