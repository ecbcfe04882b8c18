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
    private static final int STEP_BYTES = 2 << 20;
    private static final int STEPS = 8;
    private static final int MOST_FRUITLESS_RUNS = 5;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService worker;
    private long lastSeen;
    private int fruitlessRuns;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-compaction").daemon().factory());
    }

    void start() {
        worker.scheduleWithFixedDelay(this::runIfNeeded, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void runIfNeeded() {
        if (commits.durableWrites() != lastSeen) {
            fruitlessRuns = 0;
        }
        if (fruitlessRuns < MOST_FRUITLESS_RUNS && chunksFillPercent() < WANTED_FILL_PERCENT) {
            try {
                fruitlessRuns = run() ? 0 : fruitlessRuns + 1;
            } catch (RuntimeException e) {
                LOG.warn("Compaction stopped early and will run again", e);
            }
        }
        lastSeen = commits.durableWrites();
    }

    /** Rewrites mostly dead chunks; false when there were none, or commits left no time for it. */
    private boolean run() {
        boolean rewritten = false;
        for (int step = 0; step < STEPS && chunksFillPercent() < WANTED_FILL_PERCENT; step++) {
            rewritten |= store.compact(WANTED_FILL_PERCENT, STEP_BYTES);
            commits.write(() -> true);
        }
        return rewritten;
    }

    private int chunksFillPercent() {
        return store.getFileStore().getChunksFillRate();
    }

    /** Lets a running step finish: an interrupt would close the file under it. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
