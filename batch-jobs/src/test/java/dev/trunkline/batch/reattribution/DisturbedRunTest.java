package dev.trunkline.batch.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.PowerCut;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.Threads;
import dev.trunkline.core.Examples;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs that something gets in the way of: later events, an absent store, other runs, other nodes. */
final class DisturbedRunTest {
    @Test
    void judgesAResponseAgainThatMovesOnMeanwhile() {
        World world = new World(landing -> "Paid Search");
        world.add("r", World.FROM, CallStatus.RINGING);
        AtomicInteger advances = new AtomicInteger();
        Power power = Power.forEver().before("advance", () -> {
            if (advances.getAndIncrement() == 0) {
                world.moveOn("r", CallStatus.COMPLETED);
            }
        });

        ReattributionRun run = run(world, RunMode.APPLY, power);

        JudgedResponse now = world.find("r");
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 1, 0, 0));
        assertThat(now.response().progress().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(now.current().run()).isEqualTo(run.id());
        assertThat(now.current().qualification().qualified()).isTrue();
        assertThat(world.changes(run.id()).getFirst().before().qualification().qualified())
                .isTrue();
    }

    @Test
    void withdrawsAChangeThatIsNoneAfterTheResponseMovedOn() {
        World world = new World(landing -> "Direct");
        world.add("r", World.FROM, CallStatus.RINGING);
        world.misjudge("r", "Email");
        AtomicInteger advances = new AtomicInteger();
        Power power = Power.forEver().before("advance", () -> {
            if (advances.getAndIncrement() == 0) {
                world.moveOn("r", CallStatus.COMPLETED);
            }
        });

        ReattributionRun run = run(world, RunMode.APPLY, power);

        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 1, 0));
        assertThat(run.moves()).isEmpty();
        assertThat(world.find("r").current().run()).isNull();
    }

    @Test
    void waitsOutAStoreThatIsAwayForAMoment() {
        World world = World.withResponses(20);
        AtomicInteger calls = new AtomicInteger();
        Runnable flaky = () -> {
            if (calls.getAndIncrement() % 7 == 0) {
                throw new StoreUnavailableException("no answer", new IllegalStateException());
            }
        };
        Power power =
                Power.forEver().before("scan", flaky).before("advance", flaky).before("recordChanges", flaky);

        ReattributionRun run = run(world, RunMode.APPLY, power);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.counts()).isEqualTo(new RunCounts(20, 9, 11, 0));
    }

    @Test
    void aFailedRunSaysWhyAndGoesOnWhenItIsResumed() {
        World world = World.withResponses(20);
        AtomicInteger advances = new AtomicInteger();
        Power power = Power.forEver().before("advance", () -> {
            int advance = advances.getAndIncrement();
            if (advance >= 4 && advance < 10) {
                throw new IllegalStateException("disk full");
            }
        });
        try (Node node = Node.of(world, power)) {
            RunId id = node.runner().start(World.request(RunMode.APPLY));
            ReattributionRun failed = world.run(id);
            assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
            assertThat(failed.failure()).contains("disk full");
            assertThat(failed.counts().read())
                    .isPositive()
                    .isEqualTo(failed.counts().changed() + failed.counts().unchanged());
            node.runner().resumeUnfinished();
            assertThat(world.run(id)).isEqualTo(failed);

            while (world.run(id).status() == RunStatus.FAILED) {
                node.runner().resume(id);
            }

            assertThat(world.run(id).counts()).isEqualTo(new RunCounts(20, 9, 11, 0));
            assertThat(world.run(id).failure()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.runner().resume(id))
                    .withMessageContaining("COMPLETED");
        }
    }

    @Test
    void aStoppingNodeLeavesItsRunToTheNext() {
        World world = World.withResponses(20);
        AtomicReference<@Nullable Node> stopping = new AtomicReference<>();
        AtomicInteger scans = new AtomicInteger();
        Power power = Power.forEver().before("scan", () -> {
            Node node = stopping.get();
            if (scans.incrementAndGet() == 2 && node != null) {
                node.stop().ask();
            }
        });
        RunId id;
        try (Node node = Node.of(world, power)) {
            stopping.set(node);
            id = node.runner().start(World.request(RunMode.APPLY));
        }
        assertThat(world.run(id).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(world.run(id).counts().read()).isEqualTo(6);

        resume(world, Duration.ZERO);

        assertThat(world.run(id).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(world.run(id).counts()).isEqualTo(new RunCounts(20, 9, 11, 0));
    }

    @Test
    void leavesARunAloneWhileAnotherNodeShowsSignsOfLife() {
        World world = World.withResponses(10);
        try (Node node = Node.of(world, Power.forWrites(30))) {
            node.runner().start(World.request(RunMode.APPLY));
        } catch (PowerCut expected) {
            assertThat(world.runs.unfinished()).hasSize(1);
        }
        RunId id = world.runs.unfinished().getFirst().id();
        ReattributionRun left = world.run(id);

        resume(world, Duration.ofHours(1));
        assertThat(world.run(id)).isEqualTo(left);

        resume(world, Duration.ZERO);
        assertThat(world.run(id).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void runsOfASiteFollowOneAnother() {
        World world = World.withResponses(10_000);
        Threads threads = new Threads();
        InstantSource clock = InstantSource.fixed(World.NOW);
        try (Node node = Node.of(world, Power.forEver(), ReattributionSettings.DEFAULT, threads, clock)) {
            node.runner().start(World.request(RunMode.APPLY));
            node.runner().start(World.request(RunMode.APPLY));
            threads.join();
        }

        List<ReattributionRun> runs = world.runs.ofSite(Examples.DEMO, 2);
        assertThat(runs).extracting(ReattributionRun::status).containsOnly(RunStatus.COMPLETED);
        assertThat(runs)
                .extracting(ReattributionRun::counts)
                .containsExactlyInAnyOrder(new RunCounts(10_000, 4667, 5333, 0), new RunCounts(10_000, 0, 10_000, 0));
    }

    private static void resume(World world, Duration takeOverAfter) {
        ReattributionSettings settings =
                new ReattributionSettings(2, 3, takeOverAfter, new StorePatience(2, Duration.ofMillis(1)));
        try (Node node = Node.of(world, Power.forEver(), settings, Runnable::run, InstantSource.system())) {
            node.runner().resumeUnfinished();
        }
    }

    private static ReattributionRun run(World world, RunMode mode, Power power) {
        try (Node node = Node.of(world, power)) {
            return world.run(node.runner().start(World.request(mode)));
        }
    }
}
