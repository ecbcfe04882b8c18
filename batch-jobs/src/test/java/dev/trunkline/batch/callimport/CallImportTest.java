package dev.trunkline.batch.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.Threads;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an import makes of the rows of a file. */
final class CallImportTest {
    private final World world = new World();

    @Test
    void accountsForEveryRow() {
        run("i1", World.file(32));

        ImportRun run = world.run("i1");
        assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(run.counts()).isEqualTo(new ImportCounts(32, 24, 2, 2, 4));
        assertThat(run.rows()).isEqualTo(32);
        assertThat(world.all()).hasSize(24);
        assertThat(world.rejects("i1")).extracting("line").containsExactly(5L, 17L, 21L, 33L);
        assertThat(world.parts.find(run.id(), 0)).isEmpty();
    }

    @Test
    void judgesAsALiveCallIsJudged() {
        run("i1", List.of(World.row(2, "c1", "+16475550100", 60, "")));

        JudgedResponse imported = world.all().getFirst();
        assertThat(imported.current())
                .isEqualTo(world.attributor.judge(
                        imported.response(), world.rules.current(Examples.DEMO).orElseThrow(), World.NOW));
        assertThat(world.decisions.history(imported.response().id())).containsExactly(imported.current());
        assertThat(imported.response().payload())
                .containsEntry("Price", "-0.0085")
                .containsEntry(ImportOrigin.FIELD, "i1:2");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        run("i1", World.file(32));
        List<JudgedResponse> before = world.all();

        run("i2", World.file(32));

        assertThat(world.all()).isEqualTo(before);
        assertThat(world.run("i2").counts()).isEqualTo(new ImportCounts(32, 0, 26, 2, 4));
    }

    @Test
    void tellsTheFirstCallOfACallerThoughTheFileIsNewestFirst() {
        world.responses.add(Examples.judged(World.call("live", "+16475550101", 900, "")
                .response(world.received("i0", List.of()), 1, true, World.NOW)));
        List<CallRow> file = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            file.add(World.row(i + 2, "a" + i, "+16475550100", i, ""));
            file.add(World.row(i + 20, "b" + i, "+16475550101", i, ""));
            file.add(World.row(i + 40, "w" + i, "", i, ""));
        }

        run("i1", file);

        assertThat(world.all())
                .filteredOn(judged -> judged.response().firstTime())
                .extracting(judged -> judged.response().id().value())
                .filteredOn(id -> !id.startsWith("w"))
                .containsExactly("live", "a11");
        assertThat(world.all())
                .filteredOn(judged -> judged.response().id().value().startsWith("w"))
                .allMatch(judged -> judged.response().firstTime());
    }

    @Test
    void movesOnACallWhoseEndNobodyHeard() {
        Response ringing = World.call("c1", "+16475550100", 60, "")
                .response(world.received("i0", List.of()), 1, true, World.NOW)
                .with(Examples.progress(CallStatus.RINGING));
        world.responses.add(Examples.judged(ringing));

        run("i1", List.of(World.row(2, "c1", "+16475550100", 60, "")));

        assertThat(world.responses.find(ringing.id()).orElseThrow().response().progress())
                .isEqualTo(Examples.progress(CallStatus.COMPLETED));
        assertThat(world.run("i1").counts()).isEqualTo(ImportCounts.KNOWN);
    }

    @Test
    void addsACallOnceThoughItArrivesAtTheSameTime() {
        ImportRun other = world.received("live", List.of());
        ResponseDesk desk = new ResponseDesk(
                world.responses,
                world.decisions,
                world.attributor,
                world.rules,
                new CallerBook(world.responses, CallerKinds.WITHHELD_ONLY),
                InstantSource.fixed(World.NOW));
        Power power = Power.forEver()
                .before(
                        "addAll",
                        () -> desk.receive(
                                World.call("c1", "+16475550100", 60, "").response(other, 1, true, World.NOW)));

        try (Node node = Node.of(world, power)) {
            node.runner()
                    .start(world.received(
                            "i1",
                            List.of(
                                    World.row(2, "c1", "+16475550100", 60, ""),
                                    World.row(3, "c2", "+16475550100", 61, ""))));
        }

        assertThat(world.all()).hasSize(2);
        assertThat(world.run("i1").counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0));
        JudgedResponse live = world.responses.find(new ResponseId("c1")).orElseThrow();
        assertThat(world.decisions.history(live.response().id())).containsExactly(live.current());
    }

    @Test
    void keepsTheRowsBeforeAPlaceWhereTheFileBreaks() {
        List<CallRow> file = new ArrayList<>(World.file(3));
        file.add(new CallRow.Unreadable(9, "Line 9: a quotation mark is never closed."));

        run("i1", file);

        ImportRun run = world.run("i1");
        assertThat(run.status()).isEqualTo(ImportStatus.UNREADABLE);
        assertThat(run.failure()).isEqualTo("Line 9: a quotation mark is never closed.");
        assertThat(run.counts().added()).isEqualTo(3);
        assertThat(run.rows()).isEqualTo(3);
    }

    @Test
    void saysWhyAFileIsNotOfItsFormat() {
        run("i1", List.of());

        assertThat(world.run("i1").status()).isEqualTo(ImportStatus.UNREADABLE);
        assertThat(world.run("i1").failure()).isEqualTo("The file has no row.");
    }

    @Test
    void waitsForAStoreThatIsAway() {
        AtomicInteger outages = new AtomicInteger(2);
        Power power = Power.forEver().before("addAll", () -> fail(outages));

        try (Node node = Node.of(world, power)) {
            node.runner().start(world.received("i1", World.file(32)));
        }

        assertThat(world.run("i1").counts()).isEqualTo(new ImportCounts(32, 24, 2, 2, 4));
    }

    @Test
    void failsWhenTheStoreStaysAwayAndGoesOnLater() {
        AtomicInteger outages = new AtomicInteger(3);
        Power power = Power.forEver().before("addAll", () -> fail(outages));

        try (Node node = Node.of(world, power)) {
            node.runner().start(world.received("i1", World.file(32)));
            assertThat(world.run("i1").status()).isEqualTo(ImportStatus.FAILED);
            assertThat(world.run("i1").failure()).contains("away");

            node.runner().resume(new ImportId("i1"));
            assertThatIllegalStateException().isThrownBy(() -> node.runner().resume(new ImportId("i1")));
        }

        assertThat(world.run("i1").counts()).isEqualTo(new ImportCounts(32, 24, 2, 2, 4));
        assertThat(world.run("i1").status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void comesToTheSameWhenAChunkIsTakenInSideBySide() {
        Threads threads = new Threads();
        ImportSettings wide = new ImportSettings(20, 3, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));
        try (Node node = Node.of(world, Power.forEver(), wide, threads)) {
            node.runner().start(world.received("i1", World.file(160)));
            node.runner().start(world.received("i2", World.file(160)));
            threads.join();
        }
        World alone = new World();
        try (Node node = Node.of(alone, Power.forEver())) {
            node.runner().start(alone.received("i1", World.file(160)));
        }

        assertThat(world.all()).isEqualTo(alone.all());
        assertThat(world.run("i1").counts()).isEqualTo(alone.run("i1").counts());
        assertThat(world.run("i2").counts().added()).isZero();
    }

    @Test
    void stopsBetweenTwoChunksWhenItsNodeStops() {
        Power power = Power.forEver();
        try (Node node = Node.of(world, power)) {
            power.before("addAll", () -> node.stop().ask());
            node.runner().start(world.received("i1", World.file(32)));
        }
        assertThat(world.run("i1").status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(world.run("i1").counts().read()).isEqualTo(5);

        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().resumeUnfinished();
        }
        assertThat(world.run("i1").counts()).isEqualTo(new ImportCounts(32, 24, 2, 2, 4));
    }

    @Test
    void givesUpAFileThatNeverCameWhole() {
        ImportRun waiting = world.received("i1", World.file(3));
        ImportRun stale = ImportRun.receiving(waiting.id(), waiting.request(), World.NOW.minus(Duration.ofHours(7)));
        world.imports.save(stale);

        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().resumeUnfinished();
        }

        assertThat(world.run("i1").status()).isEqualTo(ImportStatus.UNREADABLE);
        assertThat(world.parts.find(waiting.id(), 0)).isEmpty();
    }

    private static void fail(AtomicInteger outages) {
        if (outages.getAndDecrement() > 0) {
            throw new StoreUnavailableException("away", new IllegalStateException("away"));
        }
    }

    private void run(String id, List<CallRow> file) {
        try (Node node = Node.of(world, Power.forEver())) {
            node.runner().start(world.received(id, file));
        }
    }
}
