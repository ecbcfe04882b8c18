package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a whole decision costs from the raw visit and response: making the facts, asking four stages, choosing the strongest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
    /** How many rules the four stages have together. */
    @Param({"10", "100", "1000", "5000"})
    public int rules;

    private @Nullable RuleBase published;
    private List<Sample> samples = List.of();

    /** Publishes the rules and stops when they do not decide what the if-chain decides. */
    @Setup
    public void prepare() {
        Contest contest = new Contest(rules);
        samples = contest.samples();
        published = contest.published();
    }

    /** Judges the next visit, proposes its numbers and qualifies its response. */
    @Benchmark
    public void decision(FourStagesBenchmark.Turn turn, Blackhole hole) {
        Sample sample = turn.next(samples);
        RuleBase ruleBase = Objects.requireNonNull(published);
        VisitJudgement judged = ruleBase.judge(sample.visit());
        hole.consume(judged);
        hole.consume(ruleBase.propose(sample.visit(), judged, sample.context()));
        hole.consume(ruleBase.qualify(sample.response(), sample.attribution(), sample.visit()));
    }
}
