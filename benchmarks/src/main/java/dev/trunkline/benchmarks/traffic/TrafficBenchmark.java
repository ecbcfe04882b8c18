package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.traffic.Burst;
import dev.trunkline.core.traffic.DayShape;
import dev.trunkline.core.traffic.Habits;
import dev.trunkline.core.traffic.TrafficPlan;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Drives the real application through worlds that know who called, and says how often it was right, wrong, and honest about it
 * (docs/benchmarks.md, Traffic).
 */
public final class TrafficBenchmark {
    private static final Instant START = Instant.parse("2026-01-05T05:00:00Z");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final DayShape EVEN = new DayShape(TORONTO, Collections.nCopies(24, 1.0), 1);
    private static final Duration CALL_DELAY = Duration.ofMinutes(15);
    private static final Duration BETWEEN_WORLDS = Duration.ofDays(3);
    private static final List<Double> USES = List.of(0.5, 0.75, 0.9);
    private static final double VISITS_PER_HOUR = 1_000;
    private static final double CALLING = 0.8;
    private static final double LEAST_BESIDE_THE_ORACLE = 0.99;
    private static final double MOST_WRONG_WITHOUT_A_WORD = 0.001;

    private final PrintStream out;
    private final boolean quick;
    private Instant next = START;

    /** Prepares a run; a quick one only shows that it works. */
    public TrafficBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.quick = quick;
    }

    /** Runs all worlds and prints what came out; false when a bar was missed. */
    public boolean run() {
        SimulatedClock clock = new SimulatedClock(START);
        try (SimulatedTrunkline trunkline = SimulatedTrunkline.start(clock);
                Drive drive = new Drive(clock, trunkline::flush)) {
            Wire wire = new Wire(trunkline.address());
            TestSite testSite = new TestSite(wire);
            Contests contests = new Contests(trunkline, clock, testSite, wire);
            TrafficReport report = new TrafficReport(out);
            long started = System.nanoTime();
            List<Contest> plain = plain(contests, drive);
            report.contests("Calls after an exponential delay with a mean of 15 min, 1,000 visits an hour", plain);
            report.calibration(plain);
            List<Contest> lively = lively(contests, drive);
            report.lively(lively);
            boolean people = new MachineTrial(out, testSite, wire, clock, EVEN).run(drive, world(), 1);
            report.took(wire.calls(), Duration.ofNanos(System.nanoTime() - started));
            return bars(report, plain, people);
        }
    }

    private List<Contest> plain(Contests contests, Drive drive) {
        TrafficPlan plan = plan(EVEN, List.of(), Habits.callers(CALLING, CALL_DELAY));
        Duration warmUp = Duration.ofMinutes(quick ? 75 : 90);
        Duration counted = Duration.ofMinutes(quick ? 20 : 180);
        List<Contest> all = new ArrayList<>();
        LongStream.rangeClosed(1, quick ? 1 : 3)
                .forEach(seed -> all.addAll(contests.run("plain", drive, plan, seed, USES, world(), warmUp, counted)));
        return all;
    }

    /** A day with hours, a burst, callers of days later, others who remember a number, and calls from print. */
    private List<Contest> lively(Contests contests, Drive drive) {
        Instant from = world();
        Burst storm = new Burst(from.plus(Duration.ofHours(10)), Duration.ofHours(1), 2);
        double visits = quick ? VISITS_PER_HOUR / 50 : VISITS_PER_HOUR / 5;
        TrafficPlan plan = new TrafficPlan(
                TestSite.HOME,
                visits,
                DayShape.business(TORONTO),
                List.of(storm),
                Habits.callers(CALLING, CALL_DELAY).withLateCallers(0.05, 0.01, 0.05),
                Map.of());
        return contests.run("lively", drive, plan, 1, List.of(0.75), from, Duration.ofHours(2), Duration.ofHours(22));
    }

    private static TrafficPlan plan(DayShape shape, List<Burst> bursts, Habits habits) {
        return new TrafficPlan(TestSite.HOME, VISITS_PER_HOUR, shape, bursts, habits, Map.of());
    }

    /** When the next world begins; worlds don't touch. */
    private Instant world() {
        Instant world = next;
        next = next.plus(BETWEEN_WORLDS);
        return world;
    }

    private boolean bars(TrafficReport report, List<Contest> plain, boolean people) {
        boolean right = plain.stream()
                .allMatch(contest -> contest.onSessionNumbers().besideTheOracle() >= LEAST_BESIDE_THE_ORACLE);
        boolean honest = USES.stream().allMatch(use -> {
            Tally all = TrafficReport.sum(plain, use);
            return all.share(all.wrongWithoutAWord()) <= MOST_WRONG_WITHOUT_A_WORD;
        });
        report.bar("right beside the oracle at least 0.99, each pool and seed", right);
        report.bar("wrong without being flagged at most 1 in 1,000, each pool size", honest);
        report.bar("people get session numbers among machines, at least 0.99 of those without", people);
        return right && honest && people;
    }
}
