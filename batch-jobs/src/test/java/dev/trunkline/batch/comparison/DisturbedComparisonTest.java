package dev.trunkline.batch.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.PowerCut;
import dev.trunkline.batch.job.Threads;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.WatchedRules;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Comparisons that something gets in the way of: a kill, an absent store, other comparisons, the end of the node. */
final class DisturbedComparisonTest {
    private static final int VISITS = 20;

    @Test
    void endsAsAnUndisturbedOneWhereverItIsKilled() {
        World undisturbed = World.withVisits(VISITS);
        Power power = Power.forEver();
        try (Node node = Node.of(undisturbed, power)) {
            node.runner().start(World.request());
        }
        int writes = power.writes();
        assertThat(undisturbed.all().getFirst().status()).isEqualTo(RunStatus.COMPLETED);

        for (int lasts = 1; lasts < writes; lasts++) {
            World world = World.withVisits(VISITS);
            startAndLosePower(world, lasts);
            restart(world);
            assertThat(world.all())
                    .as("killed after write " + lasts + " of " + writes)
                    .isEqualTo(undisturbed.all());
        }
    }

    @Test
    void canBeKilledAgainAndAgain() {
        World undisturbed = World.withVisits(VISITS);
        startUndisturbed(undisturbed);
        Random random = new Random(42);
        for (int i = 0; i < 5; i++) {
            World world = World.withVisits(VISITS);
            startAndLosePower(world, 5 + random.nextInt(20));
            int kills = 0;
            for (boolean killed = true; killed; kills++) {
                killed = losesPower(world, 12 + random.nextInt(30));
            }
            assertThat(world.all()).as("killed " + kills + " times").isEqualTo(undisturbed.all());
        }
    }

    @Test
    void waitsOutAStoreThatIsAwayForAMoment() {
        World world = World.withVisits(VISITS);
        AtomicInteger calls = new AtomicInteger();
        Runnable flaky = () -> {
            if (calls.getAndIncrement() % 5 == 0) {
                throw new StoreUnavailableException("no answer", new IllegalStateException());
            }
        };
        Power power =
                Power.forEver().before("scan", flaky).before("savePart", flaky).before("tellRead", flaky);
        try (Node node = Node.of(world, power)) {
            Comparison comparison = node.compare(World.request());
            assertThat(comparison.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(comparison.report().visits().counts()).isEqualTo(new RunCounts(VISITS, 14, 6, 0));
        }
    }

    @Test
    void saysWhyItFailedAndLeavesNoParts() {
        World world = World.withVisits(VISITS);
        AtomicInteger parts = new AtomicInteger();
        Power power = Power.forEver().before("savePart", () -> {
            if (parts.incrementAndGet() == 2) {
                throw new IllegalStateException("disk full");
            }
        });
        try (Node node = Node.of(world, power)) {
            Comparison comparison = node.compare(World.request());

            assertThat(comparison.status()).isEqualTo(RunStatus.FAILED);
            assertThat(comparison.failure()).contains("disk full");
            assertThat(world.comparisons.part(comparison.id(), "compareRange:1-of-2"))
                    .isEmpty();
            assertThat(world.comparisons.unfinished()).isEmpty();
        }
    }

    @Test
    void aStoppingNodeLeavesItsComparisonToTheNext() {
        World world = World.withVisits(VISITS);
        AtomicReference<@Nullable Node> stopping = new AtomicReference<>();
        AtomicInteger parts = new AtomicInteger();
        Power power = Power.forEver().before("savePart", () -> {
            Node node = stopping.get();
            if (parts.incrementAndGet() == 1 && node != null) {
                node.stop().ask();
            }
        });
        try (Node node = Node.of(world, power)) {
            stopping.set(node);
            node.runner().start(World.request());
        }
        Comparison left = world.all().getFirst();
        assertThat(left.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(left.visitsRead()).isEqualTo(VISITS / 2);

        restart(world);

        assertThat(world.all().getFirst().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(world.all().getFirst().report().visits().counts()).isEqualTo(new RunCounts(VISITS, 14, 6, 0));
    }

    @Test
    void leavesAComparisonAloneWhileAnotherNodeShowsSignsOfLife() {
        World world = World.withVisits(VISITS);
        startAndLosePower(world, 15);
        Comparison left = world.all().getFirst();
        assertThat(left.status()).isEqualTo(RunStatus.RUNNING);

        try (Node node = Node.of(
                world, Power.forEver(), takingOverAfter(Duration.ofMinutes(2)), Runnable::run, new DraftCompiler())) {
            node.runner().resumeUnfinished();
        }
        assertThat(world.all()).containsExactly(left);

        world.comparisons.save(left.read(0, 0, World.NOW.minus(Duration.ofMinutes(2))));
        try (Node node = Node.of(
                world, Power.forEver(), takingOverAfter(Duration.ofMinutes(2)), Runnable::run, new DraftCompiler())) {
            node.runner().resumeUnfinished();
        }
        assertThat(world.all().getFirst().status()).isEqualTo(RunStatus.COMPLETED);
    }

    private static ComparisonSettings takingOverAfter(Duration silence) {
        return new ComparisonSettings(2, Duration.ofDays(1), 2, 3, silence, Node.SMALL.patience());
    }

    @Test
    void comparisonsOfASiteFollowOneAnotherWithRangesSideBySide() {
        World world = World.withVisits(300);
        Queue<Long> running = new ConcurrentLinkedQueue<>();
        RuleCompiler watching = new DraftCompiler() {
            @Override
            public WatchedRules watch(RuleBase rules, RuleFiles files) {
                running.add(world.all().stream()
                        .filter(comparison -> comparison.status() == RunStatus.RUNNING)
                        .count());
                return super.watch(rules, files);
            }
        };
        Threads threads = new Threads();
        try (Node node = Node.of(world, Power.forEver(), Node.SMALL, threads, watching)) {
            node.runner().start(World.request());
            node.runner().start(World.request());
            threads.join();

            assertThat(node.runner().recent(World.request().site(), 10))
                    .extracting(Comparison::status)
                    .containsExactly(RunStatus.COMPLETED, RunStatus.COMPLETED);
            assertThat(running).hasSizeGreaterThanOrEqualTo(4).containsOnly(1L);
        }
    }

    private static void startAndLosePower(World world, int lasts) {
        try (Node node = Node.of(world, Power.forWrites(lasts))) {
            assertThatExceptionOfType(PowerCut.class)
                    .isThrownBy(() -> node.runner().start(World.request()));
        }
    }

    private static boolean losesPower(World world, int lasts) {
        try (Node node = Node.of(world, Power.forWrites(lasts))) {
            node.runner().resumeUnfinished();
            return false;
        } catch (PowerCut expected) {
            return true;
        }
    }

    private static void restart(World world) {
        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().resumeUnfinished();
        }
    }

    private static void startUndisturbed(World world) {
        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().start(World.request());
        }
    }
}
