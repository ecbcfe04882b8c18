package dev.trunkline.batch.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.PowerCut;
import dev.trunkline.core.callimport.ImportStatus;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An import that is killed, anywhere, any number of times, ends as if nothing had happened. */
final class KilledImportTest {
    private static final int ROWS = 34;

    @Test
    void endsAsAnUndisturbedImportWhereverItIsKilled() {
        World undisturbed = new World();
        Power power = Power.forEver();
        try (Node node = Node.of(undisturbed, power)) {
            node.runner().start(undisturbed.received("i1", World.file(ROWS)));
        }
        World.State expected = undisturbed.state();
        assertThat(expected.runs().getFirst().status()).isEqualTo(ImportStatus.COMPLETED);

        for (int lasts = 1; lasts < power.writes(); lasts++) {
            World world = new World();
            startAndLosePower(world, lasts);
            restart(world);
            assertThat(world.state())
                    .as("killed after write " + lasts + " of " + power.writes())
                    .isEqualTo(expected);
        }
    }

    @Test
    void canBeKilledAgainAndAgain() {
        World undisturbed = new World();
        try (Node node = Node.of(undisturbed, Power.forEver())) {
            node.runner().start(undisturbed.received("i1", World.file(ROWS)));
        }
        Random random = new Random(42);
        for (int i = 0; i < 10; i++) {
            World world = new World();
            startAndLosePower(world, 5 + random.nextInt(30));
            int kills = 0;
            for (boolean killed = true; killed; kills++) {
                killed = losesPower(world, 10 + random.nextInt(30));
            }
            assertThat(world.state()).as("killed " + kills + " times").isEqualTo(undisturbed.state());
        }
    }

    private static void startAndLosePower(World world, int lasts) {
        try (Node node = Node.of(world, Power.forWrites(lasts))) {
            assertThatExceptionOfType(PowerCut.class)
                    .isThrownBy(() -> node.runner().start(world.received("i1", World.file(ROWS))));
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
