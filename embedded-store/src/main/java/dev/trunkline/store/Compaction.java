package dev.trunkline.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file small while it is in use: moves what is still live out of mostly dead chunks, a little at a time, so
 * that their space can be used again.
 */
final class Compaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int PAUSE_MILLIS = 200;
    private static final int WANTED_FILL_PERCENT = 50;
    private static final int STEP_BYTES = 1 << 20;
    private static final int MOST_STEPS = 8;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService worker;
    private long lastSeen;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-compaction").daemon().factory());
    }

    void start() {
        worker.scheduleWithFixedDelay(this::runIfWritten, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void runIfWritten() {
        long written = commits.durableWrites();
        if (written != lastSeen) {
            try {
                run();
            } catch (RuntimeException e) {
                LOG.warn("Compaction stopped early and will run again", e);
            }
            lastSeen = commits.durableWrites();
        }
    }

    /** Rewrites mostly dead chunks until the file is filled well enough or this run has done its share. */
    void run() {
        for (int step = 0; step < MOST_STEPS && store.compact(WANTED_FILL_PERCENT, STEP_BYTES); step++) {
            commits.write(() -> true);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
