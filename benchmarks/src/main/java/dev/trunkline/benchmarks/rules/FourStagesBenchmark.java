package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the rules of all four stages cost, over facts that are made already: an engine beside the others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FourStagesBenchmark {
    private static final RuleStage[] STAGES = RuleStage.values();

    /** How many rules the four stages have together. */
    @Param({"10", "100", "1000", "5000"})
    public int rules;

    /** Who evaluates them. */
    @Param
    public Contender contender = Contender.IF_CHAIN;

    private FourStages stages = FourStages.apart(stage -> fact -> new BitSet());
    private List<Sample> samples = List.of();

    /** Makes the rules and stops when the contender does not say what the if-chain says. */
    @Setup
    public void prepare() {
        Contest contest = new Contest(rules);
        samples = contest.samples();
        stages = contest.checked(contender);
    }

    /** Asks every stage about the next visit. */
    @Benchmark
    public void fourStages(Turn turn, Blackhole hole) {
        Sample sample = turn.next(samples);
        FourStages.VisitMatcher matcher = stages.begin();
        for (RuleStage stage : STAGES) {
            hole.consume(matcher.matching(stage, sample.fact(stage)));
        }
    }

    /** Where a thread stands among the samples; each begins elsewhere. */
    @State(Scope.Thread)
    public static class Turn {
        private static final AtomicInteger THREADS = new AtomicInteger();
        private static final int APART = 100;

        private int next = THREADS.getAndIncrement() * APART;

        Sample next(List<Sample> samples) {
            next = next + 1 >= samples.size() ? 0 : next + 1;
            return samples.get(next);
        }
    }
}
