package dev.trunkline.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes writes durable, many at a time. Writes run beside each other; a commit runs alone, so it never holds half a
 * write. Whoever waits first commits for all who have finished by then, and while that reaches the disk the next group
 * gathers.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReentrantReadWriteLock writes = new ReentrantReadWriteLock();
    private final AtomicLong finished = new AtomicLong();
    private final Object turn = new Object();
    private long durable;
    private boolean committing;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs the write and returns when it is on the disk. What a failed write has changed becomes durable as well. */
    <T> T write(Supplier<T> change) {
        long ticket = 0;
        try {
            writes.readLock().lock();
            try {
                return change.get();
            } finally {
                ticket = finished.incrementAndGet();
                writes.readLock().unlock();
            }
        } finally {
            awaitDurable(ticket);
        }
    }

    /** How many writes have been made durable. */
    long durableWrites() {
        synchronized (turn) {
            return durable;
        }
    }

    private void awaitDurable(long ticket) {
        while (!isDurableOrMyTurn(ticket)) {
            long reached = 0;
            try {
                reached = commit();
            } finally {
                endTurn(reached);
            }
        }
    }

    /** Waits; true when the write is durable, false when the caller must commit. */
    private boolean isDurableOrMyTurn(long ticket) {
        boolean interrupted = false;
        synchronized (turn) {
            while (durable < ticket && committing) {
                try {
                    turn.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (durable >= ticket) {
                return true;
            }
            committing = true;
            return false;
        }
    }

    private long commit() {
        long reached;
        writes.writeLock().lock();
        try {
            reached = finished.get();
            store.commit();
        } finally {
            writes.writeLock().unlock();
        }
        store.sync();
        return reached;
    }

    private void endTurn(long reached) {
        synchronized (turn) {
            durable = Math.max(durable, reached);
            committing = false;
            turn.notifyAll();
        }
    }
}
