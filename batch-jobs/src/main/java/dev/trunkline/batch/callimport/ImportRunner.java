package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.SiteQueue;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.task.TaskExecutor;

/**
 * Starts imports and goes on with those that were interrupted. The imports of a site follow one another, the oldest request first; those
 * of different sites go side by side. Thread-safe.
 *
 * <p>Several nodes may share a store: a node leaves an import alone while another shows signs of life in it. Two nodes that take the same
 * dead import over in the same moment would both execute it; they add the same calls once, but one of them reports a failure.
 */
public final class ImportRunner implements AutoCloseable {
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);
    private static final Duration LONGEST_WAIT_FOR_COLUMNS = Duration.ofDays(7);

    private final CallImports imports;
    private final FileParts parts;
    private final JobBook jobBook;
    private final ImportConductor conductor;
    private final InstantSource clock;
    private final ImportSettings settings;
    private final SiteQueue<ImportRun> queue;

    ImportRunner(
            CallImports imports,
            FileParts parts,
            JobBook jobBook,
            ImportConductor conductor,
            TaskExecutor executor,
            InstantSource clock,
            ImportSettings settings,
            NodeStop stop) {
        this.imports = imports;
        this.parts = parts;
        this.jobBook = jobBook;
        this.conductor = conductor;
        this.clock = clock;
        this.settings = settings;
        this.queue = new SiteQueue<>(new Work(), executor, stop);
    }

    /**
     * Accepts an import whose file is stored, and starts it as soon as nothing else of its site is imported. It is durable when the call
     * returns.
     */
    public void start(ImportRun received) {
        imports.save(received);
        if (received.status() == ImportStatus.WAITING) {
            queue.wake(received.request().site());
        }
    }

    /**
     * Starts a failed import again; it goes on where it was.
     *
     * @throws IllegalArgumentException when there is no such import
     * @throws IllegalStateException when it did not fail
     */
    public void resume(ImportId id) {
        ImportRun run = ImportRows.find(imports, id.value());
        if (run.status() != ImportStatus.FAILED) {
            throw new IllegalStateException(
                    "Only a failed import can go on, but import " + id + " is " + run.status() + ".");
        }
        start(run.waiting());
    }

    /**
     * Goes on with what waits and with what a dead node left, and gives up files that never came whole or that nobody said the columns
     * of. For the start of a node, and for every minute or so after it. Failed imports stay until somebody resumes them.
     */
    public void resumeUnfinished() {
        for (ImportRun run : imports.unfinished()) {
            if (isGivenUp(run)) {
                parts.removeAll(run.id());
                imports.save(run.unreadable(
                        run.counts(),
                        "The file never came whole, or nobody said what its columns mean. Send it again.",
                        clock.instant()));
            }
        }
        queue.wakeAll();
    }

    private boolean isGivenUp(ImportRun run) {
        Duration age = Duration.between(run.requestedAt(), clock.instant());
        return run.status() == ImportStatus.RECEIVING && age.compareTo(LONGEST_UPLOAD) > 0
                || run.status() == ImportStatus.NEEDS_COLUMNS && age.compareTo(LONGEST_WAIT_FOR_COLUMNS) > 0;
    }

    /** For the end of a node: its imports end after the chunk that they are at, and the next node goes on with them. */
    @Override
    public void close() {
        queue.close();
    }

    private final class Work implements SiteQueue.Work<ImportRun> {
        @Override
        public List<ImportRun> open() {
            return imports.unfinished().stream()
                    .filter(run -> run.status() == ImportStatus.WAITING || run.status() == ImportStatus.RUNNING)
                    .toList();
        }

        @Override
        public SiteId site(ImportRun run) {
            return run.request().site();
        }

        @Override
        public boolean isAliveElsewhere(ImportRun run) {
            Duration takeOverAfter = settings.takeOverAfter();
            return run.status() == ImportStatus.RUNNING
                    && !takeOverAfter.isZero()
                    && jobBook.isAliveSince(
                            clock.instant().minus(takeOverAfter), run.id().value());
        }

        @Override
        public void conduct(ImportRun run) {
            conductor.conduct(run);
        }
    }
}
