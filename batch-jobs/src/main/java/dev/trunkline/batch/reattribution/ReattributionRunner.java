package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;

/**
 * Starts re-attribution runs and goes on with those that were interrupted. The runs of a site follow one another, the oldest
 * request first; the runs of different sites go side by side. Thread-safe.
 *
 * <p>Several nodes may share a store: a node leaves a run alone while another shows signs of life in it. Two nodes that take the
 * same dead run over in the same moment would both execute it; they write the same verdicts, but one of them reports a failure.
 */
public final class ReattributionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReattributionRunner.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final RunBook book;
    private final ReattributionRuns runs;
    private final JobBook jobBook;
    private final RunConductor conductor;
    private final RuleBases ruleBases;
    private final TaskExecutor executor;
    private final InstantSource clock;
    private final IdSource ids;
    private final ReattributionSettings settings;
    private final NodeStop stop;
    private final Phaser working = new Phaser(1);
    private final Set<SiteId> busy = ConcurrentHashMap.newKeySet();

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
        this.executor = executor;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.stop = stop;
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
        wake(request.site());
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
        wake(run.request().site());
    }

    /**
     * Goes on with the runs that wait and with those that a dead node left. For the start of a node, and for every minute or so
     * after it. Failed runs stay as they are until somebody resumes them.
     */
    public void resumeUnfinished() {
        open().stream().map(run -> run.request().site()).distinct().forEach(this::wake);
    }

    /** For the end of a node: its runs end after the chunk that they are at, and the next node goes on with them. */
    @Override
    public void close() {
        stop.ask();
        try {
            working.awaitAdvanceInterruptibly(working.arrive(), LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A re-attribution run did not stop within {}; it goes on when a node starts", LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake(SiteId site) {
        if (!stop.isAsked() && busy.add(site)) {
            working.register();
            executor.execute(() -> work(site));
        }
    }

    private void work(SiteId site) {
        try {
            for (Optional<ReattributionRun> run = next(site); run.isPresent(); run = next(site)) {
                conductor.conduct(run.get());
            }
        } finally {
            busy.remove(site);
            working.arriveAndDeregister();
        }
        if (next(site).isPresent()) {
            wake(site);
        }
    }

    private Optional<ReattributionRun> next(SiteId site) {
        if (stop.isAsked()) {
            return Optional.empty();
        }
        List<ReattributionRun> open =
                open().stream().filter(run -> run.request().site().equals(site)).toList();
        return open.stream().anyMatch(this::isAliveElsewhere)
                ? Optional.empty()
                : open.stream().findFirst();
    }

    private List<ReattributionRun> open() {
        return runs.unfinished().stream()
                .filter(run -> run.status() != RunStatus.FAILED)
                .toList();
    }

    /** Asked only while no run of the site is under way on this node. */
    private boolean isAliveElsewhere(ReattributionRun run) {
        if (run.status() != RunStatus.RUNNING || settings.takeOverAfter().isZero()) {
            return false;
        }
        Instant dead = clock.instant().minus(settings.takeOverAfter());
        return jobBook.lastSignOfLife(run.id()).filter(dead::isBefore).isPresent();
    }
}
