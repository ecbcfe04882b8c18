package dev.trunkline.batch.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.PowerCut;
import dev.trunkline.batch.job.Threads;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed, anywhere, any number of times, ends as if nothing had happened. */
final class KilledRunTest {
    private static final int RESPONSES = 10;

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void endsAsAnUndisturbedRunWhereverItIsKilled(RunMode mode) {
        World.State expected;
        int writes;
        World undisturbed = World.withResponses(RESPONSES);
        Power power = Power.forEver();
        try (Node node = Node.of(undisturbed, power)) {
            node.runner().start(World.request(mode));
            expected = undisturbed.state();
            writes = power.writes();
        }
        assertThat(expected.runs().getFirst().status()).isEqualTo(RunStatus.COMPLETED);

        for (int lasts = 1; lasts < writes; lasts++) {
            World world = World.withResponses(RESPONSES);
            startAndLosePower(world, mode, lasts);
            restart(world);
            assertThat(world.state())
                    .as("killed after write " + lasts + " of " + writes)
                    .isEqualTo(expected);
        }
    }

    @Test
    void canBeKilledAgainAndAgain() {
        World undisturbed = World.withResponses(RESPONSES);
        try (Node node = Node.of(undisturbed, Power.forEver())) {
            node.runner().start(World.request(RunMode.APPLY));
        }
        Random random = new Random(42);
        for (int i = 0; i < 10; i++) {
            World world = World.withResponses(RESPONSES);
            startAndLosePower(world, RunMode.APPLY, 5 + random.nextInt(30));
            int kills = 0;
            for (boolean killed = true; killed; kills++) {
                killed = losesPower(world, 10 + random.nextInt(30));
            }
            assertSame(world.state(), undisturbed.state(), "killed " + kills + " times");
        }
    }

    @Test
    void mayBeKilledWhileItsRangesAreJudgedSideBySide() {
        World undisturbed = World.withResponses(RESPONSES);
        int writes = workSideBySide(undisturbed, Power.forEver());
        Random random = new Random(42);
        for (int i = 0; i < 20; i++) {
            World world = World.withResponses(RESPONSES);
            int lasts = 3 + random.nextInt(writes - 5);
            workSideBySide(world, Power.forWrites(lasts));
            restart(world);
            assertSame(world.state(), undisturbed.state(), "killed after write " + lasts + " of " + writes);
        }
    }

    private static int workSideBySide(World world, Power power) {
        Threads threads = new Threads();
        InstantSource clock = InstantSource.fixed(World.NOW);
        try (Node node = Node.of(world, power, Node.SMALL, threads, clock)) {
            node.runner().start(World.request(RunMode.APPLY));
            threads.join();
            return power.writes();
        }
    }

    private static void assertSame(World.State state, World.State expected, String when) {
        assertThat(state.runs()).as(when).isEqualTo(expected.runs());
        assertThat(state.changes()).as(when).isEqualTo(expected.changes());
        assertThat(state.responses()).as(when).isEqualTo(expected.responses());
        assertThat(state.histories()).as(when).isEqualTo(expected.histories());
    }

    private static void startAndLosePower(World world, RunMode mode, int lasts) {
        try (Node node = Node.of(world, Power.forWrites(lasts))) {
            assertThatExceptionOfType(PowerCut.class)
                    .isThrownBy(() -> node.runner().start(World.request(mode)));
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
}
