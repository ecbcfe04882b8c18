package dev.trunkline.core.reattribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ReattributionRuns} keeps to. */
public abstract class ReattributionRunsContract {
    private static final Instant NOON = Examples.NOON;
    private static final RunId RUN = new RunId("run1");

    private ReattributionRuns runs;

    /** A store without any run. */
    protected abstract ReattributionRuns empty();

    @BeforeEach
    void open() {
        runs = empty();
    }

    @Test
    void findsARunAsItWasLastSaved() {
        ReattributionRun waiting = run("run1", Examples.DEMO, NOON, RunStatus.WAITING, null);
        runs.save(waiting);
        assertThat(runs.find(RUN)).contains(waiting);

        ReattributionRun failed = new ReattributionRun(
                RUN,
                waiting.request(),
                RunStatus.FAILED,
                new RunCounts(1_000_000_000_000L, 1, 2, 3),
                List.of(new RunMove("Direct", "Paid Search", 7), new RunMove("Direct", "Direct", 2)),
                NOON,
                NOON.plusSeconds(1),
                NOON.plusSeconds(2),
                "The store was unreachable");
        runs.save(failed);

        assertThat(runs.find(RUN)).contains(failed);
        assertThat(runs.find(new RunId("run2"))).isEmpty();
    }

    @Test
    void listsTheRunsOfASiteNewestFirst() {
        save("run1", Examples.DEMO, NOON, RunStatus.COMPLETED);
        save("run3", Examples.DEMO, NOON.plusSeconds(2), RunStatus.WAITING);
        save("run2", Examples.DEMO, NOON.plusSeconds(1), RunStatus.RUNNING);
        save("run4", Examples.OTHER_SITE, NOON, RunStatus.COMPLETED);

        assertThat(ids(runs.ofSite(Examples.DEMO, 10))).containsExactly("run3", "run2", "run1");
        assertThat(ids(runs.ofSite(Examples.DEMO, 2))).containsExactly("run3", "run2");
        assertThat(runs.ofSite(new SiteId("third"), 2)).isEmpty();
    }

    @Test
    void listsTheUnfinishedRunsOfAllSitesOldestFirst() {
        save("run1", Examples.DEMO, NOON.plusSeconds(3), RunStatus.WAITING);
        save("run2", Examples.OTHER_SITE, NOON.plusSeconds(2), RunStatus.RUNNING);
        save("run3", Examples.DEMO, NOON.plusSeconds(1), RunStatus.FAILED);
        save("run4", Examples.DEMO, NOON, RunStatus.COMPLETED);
        assertThat(ids(runs.unfinished())).containsExactly("run3", "run2", "run1");

        save("run2", Examples.OTHER_SITE, NOON.plusSeconds(2), RunStatus.COMPLETED);
        assertThat(ids(runs.unfinished())).containsExactly("run3", "run1");
    }

    @Test
    void recordingNoChangeIsAllowed() {
        runs.recordChanges(List.of());

        assertThat(runs.changes(RUN, null, 10)).isEmpty();
    }

    @Test
    void recordingAChangeAgainReplacesIt() {
        VerdictChange first = change(RUN, "r1", NOON, "Referral");
        VerdictChange other = change(new RunId("run2"), "r1", NOON, "Email");
        runs.recordChanges(List.of(first, other));
        VerdictChange again = change(RUN, "r1", NOON, "Organic Search");

        runs.recordChanges(List.of(again, change(RUN, "r2", NOON, "Referral")));

        assertThat(runs.changes(RUN, null, 10)).hasSize(2).startsWith(again);
        assertThat(runs.changes(other.run(), null, 10)).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 50})
    void pagesThroughTheChangesOldestResponseFirst(int limit) {
        List<VerdictChange> all = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            all.add(change(RUN, "r" + (char) ('a' + i), NOON.plusSeconds(i / 4), "Referral"));
        }
        runs.recordChanges(all.reversed());

        List<VerdictChange> read = new ArrayList<>();
        List<VerdictChange> page = runs.changes(RUN, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            page = runs.changes(RUN, page.getLast().response(), limit);
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void goesOnAfterAKeyThatNoChangeHas() {
        VerdictChange first = change(RUN, "b", NOON, "Referral");
        VerdictChange second = change(RUN, "d", NOON, "Referral");
        runs.recordChanges(List.of(first, second));

        assertThat(runs.changes(RUN, new ResponseKey(NOON.minusSeconds(1), new ResponseId("z")), 10))
                .containsExactly(first, second);
        assertThat(runs.changes(RUN, new ResponseKey(NOON, new ResponseId("c")), 10))
                .containsExactly(second);
        assertThat(runs.changes(RUN, new ResponseKey(NOON.plusSeconds(1), new ResponseId("a")), 10))
                .isEmpty();
    }

    private void save(String id, SiteId site, Instant requestedAt, RunStatus status) {
        runs.save(run(id, site, requestedAt, status, requestedAt.plusSeconds(60)));
    }

    private static ReattributionRun run(
            String id, SiteId site, Instant requestedAt, RunStatus status, @Nullable Instant startedAt) {
        RunRequest request = new RunRequest(site, NOON.minusSeconds(86_400), NOON, 3, RunMode.APPLY, "ann@example.com");
        return new ReattributionRun(
                new RunId(id), request, status, RunCounts.NONE, List.of(), requestedAt, startedAt, null, "");
    }

    private static VerdictChange change(RunId run, String response, Instant startedAt, String channel) {
        Response call = Examples.call(response, startedAt);
        return new VerdictChange(
                run, ResponseKey.of(call), Examples.decision(call, "Direct"), Examples.decision(call, channel));
    }

    private static List<String> ids(List<ReattributionRun> runs) {
        return runs.stream().map(run -> run.id().value()).toList();
    }
}
