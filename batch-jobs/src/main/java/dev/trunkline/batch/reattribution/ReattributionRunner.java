package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.SiteQueue;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.IdSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.task.TaskExecutor;

/**
 * Starts re-attribution runs and goes on with those that were interrupted. The runs of a site follow one another, the oldest
 * request first; the runs of different sites go side by side. Thread-safe.
 *
 * <p>Several nodes may share a store: a node leaves a run alone while another shows signs of life in it. Two nodes that take the
 * same dead run over in the same moment would both execute it; they write the same verdicts, but one of them reports a failure.
 */
public final class ReattributionRunner implements AutoCloseable {
    private final RunBook book;
    private final ReattributionRuns runs;
    private final JobBook jobBook;
    private final RunConductor conductor;
    private final RuleBases ruleBases;
    private final InstantSource clock;
    private final IdSource ids;
    private final ReattributionSettings settings;
    private final SiteQueue<ReattributionRun> queue;

    ReattributionRunner(
            RunBook book,
            ReattributionRuns runs,
            JobBook jobBook,
            RunConductor conductor,
            RuleBases ruleBases,
            TaskExecutor executor,
            InstantSource clock,
            IdSource ids,
            ReattributionSettings settings,
            NodeStop stop) {
        this.book = book;
        this.runs = runs;
        this.jobBook = jobBook;
        this.conductor = conductor;
        this.ruleBases = ruleBases;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.queue = new SiteQueue<>(new Runs(), executor, stop);
    }

    /**
     * Accepts a run and starts it as soon as no other run of its site is under way. It is durable when the call returns.
     *
     * @throws IllegalArgumentException when the site has no such rule set version
     */
    public RunId start(RunRequest request) {
        if (ruleBases.version(request.site(), request.ruleSetVersion()).isEmpty()) {
            throw new IllegalArgumentException(
                    "Site " + request.site() + " has no rule set version " + request.ruleSetVersion() + ".");
        }
        RunId id = new RunId(ids.next());
        book.open(id, request);
        queue.wake(request.site());
        return id;
    }

    /**
     * Starts a failed run again; it goes on where it was.
     *
     * @throws IllegalArgumentException when there is no such run
     * @throws IllegalStateException when it did not fail
     */
    public void resume(RunId id) {
        ReattributionRun run = book.find(id);
        if (run.status() != RunStatus.FAILED) {
            throw new IllegalStateException(
                    "Only a failed run can be resumed, but run " + id + " is " + run.status() + ".");
        }
        book.reopen(run);
        queue.wake(run.request().site());
    }

    /**
     * Goes on with the runs that wait and with those that a dead node left. For the start of a node, and for every minute or so
     * after it. Failed runs stay as they are until somebody resumes them.
     */
    public void resumeUnfinished() {
        queue.wakeAll();
    }

    /** For the end of a node: its runs end after the chunk that they are at, and the next node goes on with them. */
    @Override
    public void close() {
        queue.close();
    }

    private final class Runs implements SiteQueue.Work<ReattributionRun> {
        @Override
        public List<ReattributionRun> open() {
            return runs.unfinished().stream()
                    .filter(run -> run.status() != RunStatus.FAILED)
                    .toList();
        }

        @Override
        public SiteId site(ReattributionRun run) {
            return run.request().site();
        }

        @Override
        public boolean isAliveElsewhere(ReattributionRun run) {
            Duration takeOverAfter = settings.takeOverAfter();
            return run.status() == RunStatus.RUNNING
                    && !takeOverAfter.isZero()
                    && jobBook.isAliveSince(
                            clock.instant().minus(takeOverAfter), run.id().value());
        }

        @Override
        public void conduct(ReattributionRun run) {
            conductor.conduct(run);
        }
    }
}
