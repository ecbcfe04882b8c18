package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a run has come to: the states of its life, in the order in which they are declared here. */
final class RunBook {
    private final ReattributionRuns runs;
    private final InstantSource clock;

    RunBook(ReattributionRuns runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    ReattributionRun find(RunId id) {
        return runs.find(id).orElseThrow(() -> new IllegalArgumentException("There is no run " + id + "."));
    }

    void open(RunId id, RunRequest request) {
        runs.save(new ReattributionRun(
                id, request, RunStatus.WAITING, RunCounts.NONE, List.of(), clock.instant(), null, null, ""));
    }

    void reopen(ReattributionRun run) {
        save(run, RunStatus.WAITING, new Tally(run.counts(), ""), List.of(), run.startedAt(), null);
    }

    void begin(ReattributionRun run) {
        Instant startedAt = run.startedAt() == null ? clock.instant() : run.startedAt();
        save(run, RunStatus.RUNNING, new Tally(run.counts(), ""), List.of(), startedAt, null);
    }

    void goOn(RunId id, RunCounts counts) {
        ReattributionRun run = find(id);
        save(run, RunStatus.RUNNING, new Tally(counts, ""), List.of(), run.startedAt(), null);
    }

    void complete(RunId id, Tally tally) {
        ReattributionRun run = find(id);
        save(run, RunStatus.COMPLETED, tally, Changes.moves(runs, id), run.startedAt(), clock.instant());
    }

    void fail(RunId id, Tally tally) {
        ReattributionRun run = find(id);
        save(run, RunStatus.FAILED, tally, List.of(), run.startedAt(), clock.instant());
    }

    private void save(
            ReattributionRun run,
            RunStatus status,
            Tally tally,
            List<RunMove> moves,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        runs.save(new ReattributionRun(
                run.id(),
                run.request(),
                status,
                tally.counts(),
                moves,
                run.requestedAt(),
                startedAt,
                endedAt,
                tally.failure()));
    }
}
