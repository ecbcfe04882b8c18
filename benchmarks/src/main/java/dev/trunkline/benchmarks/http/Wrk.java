package dev.trunkline.benchmarks.http;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator wrk (https://github.com/wg/wrk, in Debian's package of that name), one thread of it. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /** Whether it is installed. */
    static boolean isThere() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a script against a node.
     *
     * @param arguments of the script
     */
    static Result run(URI url, Path script, int connections, int seconds, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "-s",
                script.toString(),
                url.toString(),
                "--"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return read(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result read(String printed) {
        Matcher rate = RATE.matcher(printed);
        Matcher p99 = P99.matcher(printed);
        if (!rate.find() || !p99.find()) {
            throw new IllegalStateException("wrk printed:\n" + printed);
        }
        Matcher bad = BAD.matcher(printed);
        double unit = switch (p99.group(2)) {
            case "us" -> 1e-3;
            case "s" -> 1e3;
            default -> 1;
        };
        return new Result(
                Double.parseDouble(rate.group(1)),
                Double.parseDouble(p99.group(1)) * unit,
                bad.find() ? Long.parseLong(bad.group(1)) : 0);
    }

    /** Requests a second, the 99th percentile in ms, and how many were refused. */
    record Result(double rate, double p99, long refused) {}
}
