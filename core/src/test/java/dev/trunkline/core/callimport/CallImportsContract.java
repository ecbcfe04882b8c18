package dev.trunkline.core.callimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CallImports} keeps to. */
public abstract class CallImportsContract {
    private static final Instant NOON = Examples.NOON;
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final ColumnMapping MAPPING =
            new ColumnMapping(true, "Dialled", "From", "Begin", "", "State", "", "dd.MM.yyyy HH:mm", ZONE);

    private CallImports imports;

    /** A store without any import. */
    protected abstract CallImports empty();

    @BeforeEach
    void open() {
        imports = empty();
    }

    @Test
    void keepsAnImportThroughEveryStateOfItsLife() {
        ImportRun run = run("i1", Examples.DEMO, NOON, null);
        List<ImportRun> life = new ArrayList<>(List.of(run));
        run = run.received(new CallFile(12_345_678_901L, 7, "UTF-16LE", '\t', List.of("Dialled", "", "Größe ☎")));
        life.add(run);
        run = run.mapped(MAPPING, run.file());
        life.add(run);
        run = run.running(NOON.plusSeconds(1)).withRows(10).withCounts(new ImportCounts(7, 1, 2, 1, 3));
        life.add(run);
        life.add(run.failed(run.counts(), "The store was away.", NOON.plusSeconds(2)));
        life.add(run.unreadable(run.counts(), "Line 9: a quotation mark.", NOON.plusSeconds(2)));
        life.add(run.completed(new ImportCounts(10, 4, 2, 1, 3), NOON.plusSeconds(3)));

        for (ImportRun stage : life) {
            imports.save(stage);
            assertThat(imports.find(stage.id())).contains(stage);
        }
        assertThat(imports.find(new ImportId("i2"))).isEmpty();
    }

    @Test
    void listsTheImportsOfASiteNewestFirst() {
        ImportRun first = run("b", Examples.DEMO, NOON, null);
        ImportRun second = run("a", Examples.DEMO, NOON.plusSeconds(1), MAPPING);
        ImportRun others = run("c", Examples.OTHER_SITE, NOON.plusSeconds(2), null);
        List.of(first, second, others).forEach(imports::save);

        assertThat(imports.ofSite(Examples.DEMO, 10)).containsExactly(second, first);
        assertThat(imports.ofSite(Examples.DEMO, 1)).containsExactly(second);
        assertThat(imports.ofSite(new SiteId("none"), 1)).isEmpty();
    }

    @Test
    void listsWhatIsNotFinishedOldestFirst() {
        ImportRun waiting = run("b", Examples.DEMO, NOON.plusSeconds(1), null).received(CallFile.NONE);
        ImportRun failed = run("a", Examples.OTHER_SITE, NOON, null).failed(ImportCounts.NONE, "broken", NOON);
        ImportRun done = run("c", Examples.DEMO, NOON, null).completed(ImportCounts.NONE, NOON);
        ImportRun unreadable = run("d", Examples.DEMO, NOON, null).unreadable(ImportCounts.NONE, "no", NOON);
        List.of(waiting, failed, done, unreadable).forEach(imports::save);

        assertThat(imports.unfinished()).containsExactly(failed, waiting);
    }

    @Test
    void listsRejectsByLine() {
        ImportId run = new ImportId("i1");
        Reject tenth = new Reject(run, 10, "has no number", List.of("", "=1+1", "ü\n\"x\""));
        Reject second = new Reject(run, 2, "has no start", List.of());
        Reject others = new Reject(new ImportId("i10"), 3, "other", List.of("x"));
        imports.recordRejects(List.of(tenth, second));
        imports.recordRejects(List.of(others));
        imports.recordRejects(List.of());

        assertThat(imports.rejects(run, 0, 10)).containsExactly(second, tenth);
        assertThat(imports.rejects(run, 0, 1)).containsExactly(second);
        assertThat(imports.rejects(run, 2, 10)).containsExactly(tenth);
        assertThat(imports.rejects(run, 10, 10)).isEmpty();
    }

    @Test
    void recordsTheRejectOfALineOnce() {
        ImportId run = new ImportId("i1");
        Reject again = new Reject(run, 2, "has no start", List.of("a"));
        imports.recordRejects(List.of(new Reject(run, 2, "has no number", List.of("a"))));

        imports.recordRejects(List.of(again));

        assertThat(imports.rejects(run, 0, 10)).containsExactly(again);
    }

    @Test
    void remembersWhatTheColumnsOfASiteMean() {
        ColumnMapping other = new ColumnMapping(false, "Column 1", "", "Column 3", "", "", "Column 9", "", ZONE);
        assertThat(imports.mapping(Examples.DEMO)).isEmpty();

        imports.saveMapping(Examples.DEMO, MAPPING);
        imports.saveMapping(Examples.OTHER_SITE, MAPPING);
        imports.saveMapping(Examples.DEMO, other);

        assertThat(imports.mapping(Examples.DEMO)).contains(other);
        assertThat(imports.mapping(Examples.OTHER_SITE)).contains(MAPPING);
    }

    private static ImportRun run(String id, SiteId site, Instant requestedAt, @Nullable ColumnMapping mapping) {
        return ImportRun.receiving(
                new ImportId(id),
                new ImportRequest(site, ImportFormat.MAPPED, ZONE, mapping, "calls.csv", "ann@example.com"),
                requestedAt);
    }
}
