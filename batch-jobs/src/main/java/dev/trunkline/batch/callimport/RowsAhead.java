package dev.trunkline.batch.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Understands the next rows of a file while those before them are stored, a few thousand ahead. A failure comes where it happened, and
 * again whenever more is asked. For one caller, who closes it.
 */
final class RowsAhead implements CallRows {
    private static final int ROWS_TOGETHER = 500;
    private static final int MOST_WAITING = 16;

    private final CallRows rows;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread reader;
    private volatile boolean closed;
    private Batch current = new Batch(List.<CallRow>of().iterator(), false, null);

    RowsAhead(CallRows rows) {
        this.rows = rows;
        this.reader = Thread.ofVirtual().name("import-rows-ahead").start(this::readAhead);
    }

    @Override
    public @Nullable CallRow next() {
        while (!current.rows().hasNext()) {
            if (current.failure() != null) {
                throw current.failure();
            }
            if (current.last()) {
                return null;
            }
            current = take();
        }
        return current.rows().next();
    }

    private Batch take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it waited for rows", e);
        }
    }

    private void readAhead() {
        try {
            Batch batch;
            do {
                batch = batch();
                waiting.put(batch);
            } while (!batch.last() && !closed);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread", e);
        }
    }

    private Batch batch() {
        List<CallRow> read = new ArrayList<>(ROWS_TOGETHER);
        try {
            while (read.size() < ROWS_TOGETHER) {
                CallRow row = rows.next();
                if (row == null) {
                    return new Batch(read.iterator(), true, null);
                }
                read.add(row);
            }
            return new Batch(read.iterator(), false, null);
        } catch (RuntimeException e) {
            return new Batch(read.iterator(), true, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        // A batch that waits for its place finds one.
        waiting.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }

    /**
     * Some rows.
     *
     * @param last whether none follow
     * @param failure what came in the place of the next row; null when nothing did
     */
    private record Batch(
            Iterator<CallRow> rows, boolean last, @Nullable RuntimeException failure) {}
}
