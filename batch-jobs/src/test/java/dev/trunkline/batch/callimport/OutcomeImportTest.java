package dev.trunkline.batch.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.PowerCut;
import dev.trunkline.core.Examples;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeId;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.outcome.OutcomeSubject;
import dev.trunkline.core.outcome.ToldOutcome;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.response.ResponseId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an import makes of a file of outcomes, killed or not. */
final class OutcomeImportTest {
    private static final int ROWS = 18;

    @Test
    void accountsForEveryRow() {
        World world = world();
        run(world, "i1");

        assertThat(world.run("i1").counts()).isEqualTo(new ImportCounts(18, 9, 3, 3, 3));
        assertThat(world.rejects("i1"))
                .extracting(Reject::reason)
                .containsExactly(
                        "Another outcome was told under this id before. Nothing was changed; use a new id to say something new.",
                        "The site has no response of this id.",
                        "has no date");
        assertThat(world.all().getFirst().outcome().orElseThrow().by()).startsWith("import i1:");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        World world = world();
        run(world, "i1");
        World.State before = world.state();

        run(world, "i2");

        assertThat(world.all()).isEqualTo(before.responses());
        assertThat(world.run("i2").counts()).isEqualTo(new ImportCounts(18, 0, 12, 3, 3));
    }

    @Test
    void endsAsAnUndisturbedImportWhereverItIsKilled() {
        World undisturbed = world();
        Power power = Power.forEver();
        try (Node node = Node.of(undisturbed, power)) {
            node.runner().start(undisturbed.received("i1", file("i1")));
        }
        World.State expected = undisturbed.state();

        for (int lasts = 1; lasts < power.writes(); lasts++) {
            World world = world();
            try (Node node = Node.of(world, Power.forWrites(lasts))) {
                assertThatExceptionOfType(PowerCut.class)
                        .isThrownBy(() -> node.runner().start(world.received("i1", file("i1"))));
            }
            try (Node node = Node.of(world, Power.forEver())) {
                node.runner().resumeUnfinished();
            }
            assertThat(world.state())
                    .as("killed after write " + lasts + " of " + power.writes())
                    .isEqualTo(expected);
        }
    }

    private static World world() {
        World world = new World();
        for (int i = 0; i < 4; i++) {
            world.responses.add(Examples.judged(Examples.call("c" + i, Examples.NOON.minusSeconds(60))));
        }
        return world;
    }

    /** Of each six rows three are new, one is a repetition, the last one under another id, one is skipped, and one is a reject. */
    private static List<CallRow> file(String run) {
        List<CallRow> file = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            long line = i + 2;
            file.add(
                    switch (i % 6) {
                        case 3 -> told(run, line, (i < 12 ? "o" : "again-") + (i - 1), "c" + (i - 1) % 4, i - 1);
                        case 4 -> new CallRow.Skipped(line);
                        case 5 -> reject(run, line, i);
                        default -> told(run, line, "o" + i, "c" + i % 4, i);
                    });
        }
        return file;
    }

    private static CallRow reject(String run, long line, int i) {
        return switch (i / 6) {
            case 0 -> told(run, line, "o0", "c0", 9_999);
            case 1 -> told(run, line, "o" + i, "nothing", i);
            default -> new CallRow.Unusable(line, "has no date", List.of("row " + i));
        };
    }

    private static CallRow told(String run, long line, String id, String response, int value) {
        OutcomeFacts facts = new OutcomeFacts(OutcomeKind.SALE, BigDecimal.valueOf(value), "CAD", Examples.NOON, id);
        return new CallRow.Later(
                line,
                new ToldOutcome(
                        new OutcomeId(id),
                        Examples.DEMO,
                        new OutcomeSubject.Named(new ResponseId(response)),
                        facts,
                        response + facts,
                        "import " + ImportOrigin.of(run, line),
                        World.NOW),
                List.of(id, response));
    }

    private static void run(World world, String id) {
        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().start(world.received(id, file(id)));
        }
    }
}
