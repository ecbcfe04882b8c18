package dev.trunkline.batch.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.core.Examples;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.PoolDemand;
import dev.trunkline.core.comparison.PoolLoad;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.comparison.RuleUse;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.comparison.Worth;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.task.SyncTaskExecutor;

/** What a comparison says, computed by hand for a small world. */
final class ComparisonRunTest {
    private static final String FIXED = World.FIXED.e164();
    private static final String POOL = "pool ppc-toronto";

    private static World small() {
        World world = new World();
        Lease lease = Examples.lease(new LeaseId(Examples.number(1), 1), "v1", at(0, 10), Duration.ofSeconds(620));
        world.visit("v1", at(0, 10), "/ads", Eligibility.ELIGIBLE, lease);
        world.undecidedVisit("v2", at(1, 0), "/ads");
        world.visit("v3", at(2, 30), "/seo", Eligibility.ELIGIBLE, null);
        world.visit("v4", at(40, 0), "/home", Eligibility.ELIGIBLE, null);
        world.visit("v5", at(45, 0), "/seo", Eligibility.BOT, null);
        world.visit("v6", at(50, 0), "/broken", Eligibility.ELIGIBLE, null);
        world.visit("too-early", World.FROM.minusMillis(1), "/ads", Eligibility.ELIGIBLE, null);
        world.visit("too-late", World.TO, "/ads", Eligibility.ELIGIBLE, null);
        world.form("r1", at(0, 20), "v1");
        world.form("r3", at(3, 0), "v3");
        world.form("r4", at(41, 0), "v4");
        world.form("r6", at(51, 0), "v6");
        world.form("of nobody", at(52, 0), "nobody");
        return world;
    }

    private static Instant at(int minute, int second) {
        return World.FROM.plusSeconds(60L * minute + second);
    }

    @Test
    void countsVisitsByWhatChanges() {
        SubjectReport visits = report(small()).visits();

        assertThat(visits.counts()).isEqualTo(new RunCounts(6, 4, 1, 1));
        assertThat(visits.changed())
                .isEqualTo(Map.of(Aspect.CHANNEL, 2L, Aspect.CAMPAIGN, 2L, Aspect.NUMBER, 2L, Aspect.ELIGIBILITY, 1L));
        assertThat(visits.moves())
                .isEqualTo(Map.of(
                        Aspect.CHANNEL,
                        List.of(
                                new RunMove("Organic Search", "Paid Search", 2),
                                new RunMove("Paid Search", "Paid Search", 2),
                                new RunMove("Direct", "Direct", 1)),
                        Aspect.NUMBER,
                        List.of(
                                new RunMove(POOL, POOL, 2),
                                new RunMove(FIXED, POOL, 1),
                                new RunMove(FIXED, "site", 1),
                                new RunMove("site", "site", 1)),
                        Aspect.ELIGIBILITY,
                        List.of(
                                new RunMove("no pool number", "no pool number", 2),
                                new RunMove("pool number", "pool number", 2),
                                new RunMove("no pool number", "pool number", 1))));
        assertThat(visits.examples())
                .contains(
                        new ChangeExample("v3", Aspect.NUMBER, FIXED, POOL),
                        new ChangeExample("v1", Aspect.CAMPAIGN, "spring", "summer"))
                .hasSize(7);
    }

    @Test
    void countsResponsesByWhatChangesAndWhatTheyAreWorth() {
        ComparisonReport report = report(small());

        assertThat(report.responses().counts()).isEqualTo(new RunCounts(5, 2, 2, 1));
        assertThat(report.responses().changed())
                .isEqualTo(Map.of(Aspect.CHANNEL, 1L, Aspect.CAMPAIGN, 1L, Aspect.QUALIFICATION, 1L, Aspect.VALUE, 2L));
        assertThat(report.responses().moves().get(Aspect.CHANNEL))
                .containsExactlyInAnyOrder(
                        new RunMove("Direct", "Direct", 1),
                        new RunMove("Organic Search", "Paid Search", 1),
                        new RunMove("Paid Search", "Paid Search", 1),
                        new RunMove("Unattributed", "Unattributed", 1));
        assertThat(report.responses().examples()).contains(new ChangeExample("r3", Aspect.VALUE, "0", "20"));
        assertThat(report.worth()).isEqualTo(new Worth(BigDecimal.TEN, BigDecimal.valueOf(40)));
    }

    @Test
    void saysWhatEachPoolWouldBeAskedFor() {
        // Base: v1 holds until its lease ended at 12:10:30, v2 from 12:01 for half an hour. The candidate gives v3 a
        // number too.
        PoolLoad base = new PoolLoad(2, at(1, 0), 0);
        PoolLoad candidate = new PoolLoad(3, at(2, 0), 1);

        assertThat(report(small()).pools()).containsExactly(new PoolDemand(Examples.PPC, 2, base, candidate));
    }

    @Test
    void countsHowOftenEachRuleDecides() {
        assertThat(report(small()).rules())
                .containsExactly(
                        new RuleUse(RuleStage.CHANNEL, "Direct rule", 1, 1),
                        new RuleUse(RuleStage.CHANNEL, "Organic Search rule", 2, 0),
                        new RuleUse(RuleStage.CHANNEL, "Paid Search rule", 2, 4),
                        new RuleUse(RuleStage.CAMPAIGN, "", 5, 5),
                        new RuleUse(RuleStage.NUMBER, "", 1, 2),
                        new RuleUse(RuleStage.NUMBER, "pool rule", 2, 3),
                        new RuleUse(RuleStage.NUMBER, "seo rule", 2, 0),
                        new RuleUse(RuleStage.QUALIFICATION, "", 3, 2),
                        new RuleUse(RuleStage.QUALIFICATION, "worth it", 1, 2));
    }

    @Test
    void completesWithWhatCouldNotBeJudgedAndSaysSo() {
        Comparison comparison = compare(small(), World.request(), 2);

        assertThat(comparison.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(comparison.failure()).contains("Visit v6", "no such page");
        assertThat(comparison.visitsRead()).isEqualTo(6);
        assertThat(comparison.responsesRead()).isEqualTo(5);
    }

    @Test
    void aVersionAgainstItselfChangesNothing() {
        RuleSource second = new RuleSource.Version(2);

        ComparisonReport report =
                compare(World.withVisits(50), World.request(second, second), 3).report();

        assertThat(report.visits().counts()).isEqualTo(new RunCounts(50, 0, 50, 0));
        assertThat(report.responses().counts()).isEqualTo(new RunCounts(50, 0, 50, 0));
        assertThat(report.visits().examples()).isEmpty();
        assertThat(report.visits().moves().values())
                .allSatisfy(moves -> assertThat(moves)
                        .allSatisfy(move -> assertThat(move.to()).isEqualTo(move.from())));
        assertThat(report.pools())
                .allSatisfy(pool -> assertThat(pool.candidate()).isEqualTo(pool.base()));
        assertThat(report.rules()).allSatisfy(use -> assertThat(use.candidate()).isEqualTo(use.base()));
    }

    @Test
    void aDraftSaysWhatTheVersionWithItsRulesSays() {
        RuleSource draft = new RuleSource.Draft(7, RuleFiles.NONE);

        Comparison ofDraft = compare(small(), World.request(new RuleSource.Version(1), draft), 2);

        assertThat(ofDraft.report()).isEqualTo(report(small()));
        assertThat(ofDraft.request().candidate()).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 60})
    void saysTheSameHoweverThePeriodIsSplit(int ranges) {
        ComparisonReport expected =
                compare(World.withVisits(100), World.request(), 2).report();
        assertThat(expected.visits().counts()).isEqualTo(new RunCounts(100, 67, 33, 0));

        assertThat(compare(World.withVisits(100), World.request(), ranges).report())
                .isEqualTo(expected);
    }

    @Test
    void anEmptyPeriodCompletesWithNothingRead() {
        Comparison comparison = compare(new World(), World.request(), 2);

        assertThat(comparison.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(comparison.report().visits()).isEqualTo(SubjectReport.NONE);
        assertThat(comparison.report().pools())
                .containsExactly(new PoolDemand(Examples.PPC, 2, new PoolLoad(0, null, 0), new PoolLoad(0, null, 0)));
    }

    @Test
    void refusesAVersionThatTheSiteDoesNotHave() {
        World world = small();
        try (Node node = Node.of(world, Power.forEver())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            node.runner().start(World.request(new RuleSource.Version(1), new RuleSource.Version(9))))
                    .withMessage("Site demo has no rule set version 9.");
        }
        assertThat(world.all()).isEmpty();
    }

    private static ComparisonReport report(World world) {
        return compare(world, World.request(), 2).report();
    }

    @Test
    void addsUpWhatTheRulesOfTheCandidateMetInEachRange() {
        try (Node node = Node.of(
                World.withVisits(20), Power.forEver(), Node.SMALL, new SyncTaskExecutor(), new DraftCompiler(3))) {
            Comparison comparison = node.compare(World.request());

            assertThat(comparison.report().findings())
                    .extracting(RuleProblem::message)
                    .containsExactly("6 and 6");
        }
    }

    private static Comparison compare(World world, ComparisonRequest request, int ranges) {
        ComparisonSettings settings = new ComparisonSettings(
                ranges, Duration.ofDays(1), 1, 3, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));
        try (Node node = Node.of(world, Power.forEver(), settings, new SyncTaskExecutor(), new DraftCompiler())) {
            return node.compare(request);
        }
    }
}
