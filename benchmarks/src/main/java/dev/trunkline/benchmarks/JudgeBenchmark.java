package dev.trunkline.benchmarks;

import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.pack.ExampleVisits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What asking the shipped rules costs, beside the same channel group written as a chain of Java conditions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgeBenchmark {
    private static final NumberContext CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc", 0.5));

    private final RuleBase rules = new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneOffset.UTC);
    private final PlainJavaChannels plain = new PlainJavaChannels();
    private List<Visit> visits = List.of();
    private int next;

    /** The examples of the channel pack, after a check that both answer what the table says. */
    @Setup
    public void prepare() {
        List<ExampleVisits.Example> examples = ExampleVisits.all();
        visits = examples.stream().map(JudgeBenchmark::visit).toList();
        for (int i = 0; i < visits.size(); i++) {
            String expected = examples.get(i).channel();
            String byRules = rules.judge(visits.get(i)).channel();
            String byJava = plain.channel(visits.get(i));
            if (!byRules.equals(expected) || !byJava.equals(expected)) {
                throw new IllegalStateException(examples.get(i).name() + ": rules say " + byRules + ", Java says "
                        + byJava + ", not " + expected);
            }
        }
    }

    /** The baseline: facts and channel in plain Java. */
    @Benchmark
    public String plainJavaChannel() {
        return plain.channel(visit());
    }

    /** Facts, channel, campaign and keyword by the rules. */
    @Benchmark
    public VisitJudgement channelAndCampaign() {
        return rules.judge(visit());
    }

    /** All that a visitor's first page asks. */
    @Benchmark
    public List<NumberProposal> channelCampaignAndNumber() {
        Visit visit = visit();
        return rules.propose(visit, rules.judge(visit), CONTEXT);
    }

    private Visit visit() {
        next = next + 1 == visits.size() ? 0 : next + 1;
        return visits.get(next);
    }

    private static Visit visit(ExampleVisits.Example example) {
        return new Visit(
                new VisitId("visit"),
                new SiteId("demo"),
                new VisitorId("visitor-1"),
                Instant.EPOCH,
                example.url(),
                example.referrer(),
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "en-CA",
                "1440x900",
                Map.of(),
                false,
                EarlierTouches.NONE);
    }
}
