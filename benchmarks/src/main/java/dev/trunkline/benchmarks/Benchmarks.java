package dev.trunkline.benchmarks;

import dev.trunkline.benchmarks.http.CallBenchmark;
import dev.trunkline.benchmarks.http.HttpBenchmark;
import dev.trunkline.benchmarks.imports.ImportBenchmark;
import dev.trunkline.benchmarks.leases.LeaseMemory;
import dev.trunkline.benchmarks.leases.LeaseTrial;
import dev.trunkline.benchmarks.rules.PublishSoak;
import dev.trunkline.benchmarks.rules.RuleBenchmarks;
import dev.trunkline.benchmarks.traffic.TrafficBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the measurement that its first argument names; {@code quick} as the second only shows that it works, and a duration such as
 * {@code PT20M} ends the trial of leases then.
 */
public final class Benchmarks {
    private static final int PUBLISHES = 1_000;
    private static final int FEW_PUBLISHES = 20;
    private static final Duration LONGEST = Duration.ofHours(6);

    private Benchmarks() {}

    /**
     * Runs one of {@code judge}, {@code rules}, {@code publish}, {@code traffic}, {@code http}, {@code calls}, {@code leases} and
     * {@code imports}.
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        String name = arguments.length > 0 ? arguments[0] : "";
        boolean quick = List.of(arguments).contains("quick");
        PrintStream out = System.out;
        out.println(machine());
        switch (name) {
            case "judge" ->
                new Runner(new OptionsBuilder()
                                .include(JudgeBenchmark.class.getSimpleName())
                                .build())
                        .run();
            case "rules" -> new RuleBenchmarks(out, quick).run();
            case "publish" -> new PublishSoak(out, quick ? FEW_PUBLISHES : PUBLISHES).run();
            case "traffic" -> failIfMissed(new TrafficBenchmark(out, quick).run());
            case "http" -> failIfMissed(new HttpBenchmark(out, quick).run());
            case "calls" -> failIfMissed(new CallBenchmark(out, quick).run());
            case "leases" ->
                failIfMissed(new LeaseTrial(out, quick, longest(arguments)).run() & new LeaseMemory(out, quick).run());
            case "imports" -> failIfMissed(new ImportBenchmark(out, quick).run());
            default ->
                throw new IllegalArgumentException("There is no benchmark '" + name
                        + "': write -Dbenchmark=judge, rules, publish, traffic, http, calls, leases or imports");
        }
    }

    private static Duration longest(String[] arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith("PT"))
                .findFirst()
                .map(Duration::parse)
                .orElse(LONGEST);
    }

    private static void failIfMissed(boolean met) {
        if (!met) {
            throw new IllegalStateException("A bar was missed");
        }
    }

    private static String machine() {
        return "%d cores (%s), Java %s of %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"));
    }

    /** As Linux tells it; elsewhere only the architecture is known. */
    private static String processor() {
        Path processors = Path.of("/proc/cpuinfo");
        try (Stream<String> lines = Files.lines(processors)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
