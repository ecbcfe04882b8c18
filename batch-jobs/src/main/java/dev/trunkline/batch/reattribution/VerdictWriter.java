package dev.trunkline.batch.reattribution;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Records what changed, applies it if the run is to, and counts. The change is recorded before the verdict, and the verdict before
 * it becomes current: whatever is current has a history, and whatever this run made current is in its report, wherever it is
 * killed. Every write can be repeated.
 */
final class VerdictWriter implements ItemStreamWriter<Rejudged> {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictWriter.class);

    private final ReattributionRun run;
    private final Responses responses;
    private final Decisions decisions;
    private final ReattributionRuns runs;
    private final Rejudge rejudge;
    private final Consumer<Tally> progress;

    private Tally tally = Tally.NONE;

    VerdictWriter(
            ReattributionRun run,
            Responses responses,
            Decisions decisions,
            ReattributionRuns runs,
            Rejudge rejudge,
            Consumer<Tally> progress) {
        this.run = run;
        this.responses = responses;
        this.decisions = decisions;
        this.runs = runs;
        this.rejudge = rejudge;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        tally = Tally.of(context);
    }

    @Override
    public void write(Chunk<? extends Rejudged> chunk) {
        List<VerdictChange> changes = new ArrayList<>();
        for (Rejudged rejudged : chunk) {
            changes.addAll(toRecord(rejudged));
        }
        if (!changes.isEmpty()) {
            runs.recordChanges(changes);
        }
        Tally written = tally;
        for (Rejudged rejudged : chunk) {
            written = written.plus(settle(rejudged));
        }
        progress.accept(written);
        tally = written;
    }

    @Override
    public void update(ExecutionContext context) {
        tally.saveTo(context);
    }

    private List<VerdictChange> toRecord(Rejudged rejudged) {
        return switch (rejudged) {
            case Rejudged.Moved moved -> List.of(moved.change());
            case Rejudged.AlreadyMoved moved -> List.of();
            case Rejudged.Same same -> same.changeRecorded() ? List.of(withdrawn(same.seen())) : List.of();
            case Rejudged.Failed failed -> failed.changeRecorded() ? List.of(withdrawn(failed.seen())) : List.of();
        };
    }

    private VerdictChange withdrawn(JudgedResponse seen) {
        return Changes.withdrawn(run.id(), ResponseKey.of(seen.response()), seen.current());
    }

    private Tally settle(Rejudged rejudged) {
        return switch (rejudged) {
            case Rejudged.Moved moved -> run.request().mode() == RunMode.APPLY ? apply(moved) : Tally.CHANGED;
            case Rejudged.AlreadyMoved moved -> Tally.CHANGED;
            case Rejudged.Same same -> Tally.UNCHANGED;
            case Rejudged.Failed failed -> failed(failed);
        };
    }

    private Tally apply(Rejudged.Moved moved) {
        Decision after = moved.change().after();
        decisions.record(after);
        ResponseId id = after.response();
        Response seen = moved.seen().response();
        if (responses.advance(seen, moved.seen().with(after))) {
            return Tally.CHANGED;
        }
        Rejudged again = rejudge.judge(responses.find(id).orElseThrow(), true);
        List<VerdictChange> changes = toRecord(again);
        if (!changes.isEmpty()) {
            runs.recordChanges(changes);
        }
        return settle(again);
    }

    private Tally failed(Rejudged.Failed failed) {
        ResponseId id = failed.seen().response().id();
        LOG.warn("Run {} could not judge response {}, whose verdict stays: {}", run.id(), id, failed.cause());
        return Tally.failed("Response " + id + ": " + failed.cause());
    }
}
