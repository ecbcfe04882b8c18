package dev.trunkline.benchmarks.rules;

import java.io.PrintStream;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks that all contenders agree, measures them side by side, and prints one table and a line for each bar. */
public final class RuleBenchmarks {
    private static final String[] SIZES = {"10", "100", "1000", "5000"};
    private static final String[] SMALL_SIZES = {"10", "100"};
    private static final String LOG = "target/rules-benchmark.log";

    private final PrintStream out;
    private final boolean quick;

    /**
     * Prepares a run.
     *
     * @param quick seconds instead of minutes: small rule sets and figures that mean nothing
     */
    public RuleBenchmarks(PrintStream out, boolean quick) {
        this.out = out;
        this.quick = quick;
    }

    /**
     * Runs all of it, about eight minutes.
     *
     * @throws IllegalStateException when a contender disagrees with the if-chain
     * @throws RunnerException when a measurement fails
     */
    public void run() throws RunnerException {
        String[] sizes = quick ? SMALL_SIZES : SIZES;
        for (String size : sizes) {
            agree(Integer.parseInt(size));
        }
        out.println("Measuring; JMH's own account goes to benchmarks/" + LOG + ".");
        List<Figure> figures = measured(length().include(FourStagesBenchmark.class.getSimpleName())
                .include(DecisionBenchmark.class.getSimpleName())
                .param("rules", sizes)
                .addProfiler(GCProfiler.class));
        Report report = new Report(figures);
        out.println();
        out.println(report.table());
        out.println(report.bars(measured(rate(1)), measured(rate(2))));
    }

    private void agree(int rules) {
        Contest contest = new Contest(rules);
        for (Contender contender : Contender.values()) {
            contest.checked(contender);
        }
        contest.published();
        IntSummaryStatistics matches = contest.matches();
        out.printf(
                Locale.ROOT,
                "%,d rules: on %d visits all agree; a visit matches %d to %d rules, %.1f on average%n",
                rules,
                matches.getCount(),
                matches.getMin(),
                matches.getMax(),
                matches.getAverage());
    }

    private ChainedOptionsBuilder rate(int threads) {
        return length().include(FourStagesBenchmark.class.getSimpleName())
                .param("rules", quick ? "100" : "1000")
                .param("contender", Contender.IF_CHAIN.name(), Contender.TRUNKLINE.name())
                .mode(Mode.Throughput)
                .threads(threads);
    }

    private ChainedOptionsBuilder length() {
        return new OptionsBuilder()
                .forks(1)
                .warmupIterations(quick ? 1 : 4)
                .warmupTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                .jvmArgs("-Xms2g", "-Xmx2g")
                .shouldFailOnError(true)
                .output(LOG);
    }

    private static List<Figure> measured(ChainedOptionsBuilder options) throws RunnerException {
        return Figure.of(new Runner(options.build()).run());
    }
}
