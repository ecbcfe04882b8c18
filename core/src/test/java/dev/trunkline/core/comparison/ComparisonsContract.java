package dev.trunkline.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.TrafficSeen.StageSeen;
import dev.trunkline.core.site.SiteId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Comparisons} keeps to. */
public abstract class ComparisonsContract {
    private static final Instant NOON = Examples.NOON;
    private static final ComparisonId ID = new ComparisonId("c1");
    private static final RuleFiles FILES =
            new RuleFiles("// channel \uD83D\uDCDE", "// campaign", "// number", "// qualification", "lists", "tests");

    private Comparisons comparisons;

    /** A store without any comparison. */
    protected abstract Comparisons empty();

    @BeforeEach
    void open() {
        comparisons = empty();
    }

    @Test
    void findsAComparisonAsItWasLastSaved() {
        Comparison waiting = comparison("c1", Examples.DEMO, NOON);
        comparisons.save(waiting);
        assertThat(comparisons.find(ID)).contains(waiting);

        Comparison running = waiting.running(NOON.plusSeconds(1));
        comparisons.save(running);
        assertThat(comparisons.find(ID)).contains(running);

        Comparison completed = running.completed(report(), "Visit v9: no such page", NOON.plusSeconds(2));
        comparisons.save(completed);
        assertThat(comparisons.find(ID)).contains(completed);
        assertThat(comparisons.find(new ComparisonId("c2"))).isEmpty();
    }

    @Test
    void listsTheComparisonsOfASiteNewestFirst() {
        comparisons.save(comparison("c1", Examples.DEMO, NOON));
        comparisons.save(comparison("c3", Examples.DEMO, NOON.plusSeconds(2)));
        comparisons.save(comparison("c2", Examples.DEMO, NOON.plusSeconds(1)));
        comparisons.save(comparison("c4", Examples.OTHER_SITE, NOON));

        assertThat(ids(comparisons.ofSite(Examples.DEMO, 10))).containsExactly("c3", "c2", "c1");
        assertThat(ids(comparisons.ofSite(Examples.DEMO, 2))).containsExactly("c3", "c2");
        assertThat(comparisons.ofSite(new SiteId("third"), 2)).isEmpty();
    }

    @Test
    void listsTheUnfinishedOfAllSitesOldestFirst() {
        Comparison waiting = comparison("c1", Examples.DEMO, NOON.plusSeconds(3));
        Comparison running = comparison("c2", Examples.OTHER_SITE, NOON.plusSeconds(2));
        comparisons.save(waiting);
        comparisons.save(running.running(NOON.plusSeconds(4)));
        comparisons.save(comparison("c3", Examples.DEMO, NOON).failed("disk full", NOON.plusSeconds(5)));
        comparisons.save(comparison("c4", Examples.DEMO, NOON)
                .running(NOON)
                .completed(ComparisonReport.NONE, "", NOON.plusSeconds(6)));

        assertThat(ids(comparisons.unfinished())).containsExactly("c2", "c1");
    }

    @Test
    void tellsHowMuchARunningComparisonHasRead() {
        Comparison running = comparison("c1", Examples.DEMO, NOON).running(NOON);
        comparisons.save(running);

        comparisons.tellRead(ID, 700, 20, NOON.plusSeconds(9));

        assertThat(comparisons.find(ID)).contains(running.read(700, 20, NOON.plusSeconds(9)));
    }

    @Test
    void leavesWhatHasEndedAsItIs() {
        Comparison completed =
                comparison("c1", Examples.DEMO, NOON).running(NOON).completed(report(), "", NOON.plusSeconds(1));
        comparisons.save(completed);

        comparisons.tellRead(ID, 1, 1, NOON);
        comparisons.tellRead(new ComparisonId("c2"), 1, 1, NOON);

        assertThat(comparisons.find(ID)).contains(completed);
        assertThat(comparisons.find(new ComparisonId("c2"))).isEmpty();
    }

    @Test
    void savingAPartAgainReplacesIt() {
        ComparisonPart part = part("range:1-of-2");
        ComparisonPart other = ComparisonPart.empty(ID, "range:2-of-2");
        comparisons.savePart(ComparisonPart.empty(ID, "range:1-of-2"));
        comparisons.savePart(other);

        comparisons.savePart(part);

        assertThat(comparisons.part(ID, "range:1-of-2")).contains(part);
        assertThat(comparisons.part(ID, "range:2-of-2")).contains(other);
        assertThat(comparisons.part(new ComparisonId("c2"), "range:1-of-2")).isEmpty();
    }

    @Test
    void removesAPart() {
        comparisons.savePart(part("range:1-of-1"));

        comparisons.removePart(ID, "range:1-of-1");
        comparisons.removePart(ID, "range:9-of-9");

        assertThat(comparisons.part(ID, "range:1-of-1")).isEmpty();
    }

    private static ComparisonPart part(String range) {
        PoolTraffic traffic = new PoolTraffic(Map.of(29_500_000L, 2L, 29_500_003L, 1L), Map.of(29_500_030L, 3L));
        return new ComparisonPart(
                ID,
                range,
                subject(),
                SubjectReport.NONE,
                new Worth(new BigDecimal("120.5"), new BigDecimal("1000000000000.01")),
                List.of(
                        new RuleUse(RuleStage.CHANNEL, "Paid.Search $1", 7, 0),
                        new RuleUse(RuleStage.NUMBER, "", 0, 1)),
                Map.of(new PoolId("ppc.toronto"), traffic),
                Map.of(),
                new TrafficSeen(Map.of(
                        RuleStage.CHANNEL, new StageSeen(7, BitSet.valueOf(new long[] {5, 1L << 63}), new BitSet()))),
                "Visit v9: no such page");
    }

    private static ComparisonReport report() {
        PoolLoad load = new PoolLoad(37, Instant.parse("2026-03-02T12:31:00Z"), 7);
        return new ComparisonReport(
                subject(),
                SubjectReport.NONE,
                new Worth(BigDecimal.ZERO, new BigDecimal("12.34")),
                List.of(new PoolDemand(Examples.PPC, 30, new PoolLoad(0, null, 0), load)),
                List.of(new RuleUse(RuleStage.QUALIFICATION, "long-calls", 3, 4)),
                List.of(new RuleProblem(
                        RuleFile.CHANNEL, 3, 1, "Home show", Severity.WARNING, "never-fired", "Nothing matched.")));
    }

    private static SubjectReport subject() {
        return new SubjectReport(
                new RunCounts(1_000_000_000_000L, 2, 3, 4),
                Map.of(Aspect.CHANNEL, 2L, Aspect.VALUE, 1L),
                Map.of(Aspect.CHANNEL, List.of(new RunMove("Direct", "Paid Search", 2), new RunMove("", "Direct", 1))),
                List.of(
                        new ChangeExample("v1", Aspect.CHANNEL, "Direct", "Paid Search"),
                        new ChangeExample("v2", Aspect.CAMPAIGN, "", "spring")));
    }

    private static Comparison comparison(String id, SiteId site, Instant requestedAt) {
        ComparisonRequest request = new ComparisonRequest(
                site,
                NOON.minusSeconds(86_400),
                NOON,
                new RuleSource.Version(3),
                new RuleSource.Draft(7, FILES),
                "ann@example.com");
        return Comparison.waiting(new ComparisonId(id), request, requestedAt);
    }

    private static List<String> ids(List<Comparison> found) {
        return found.stream().map(comparison -> comparison.id().value()).toList();
    }
}
