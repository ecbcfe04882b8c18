package dev.trunkline.core.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes of many callers that go to the store together (group commit): while one group is written, the next gathers, and when callers
 * come side by side it gathers for {@link #GATHERING} more. A caller is answered when its group is durable, or gets the failure of the
 * whole group. Thread-safe.
 *
 * @param <T> what is written
 * @param <R> what became of it
 */
public final class GroupedWrites<T, R> implements AutoCloseable {
    /** Between two groups. A group costs the store about the same whatever its size (docs/benchmarks.md). */
    private static final Duration GATHERING = Duration.ofMillis(4);

    private final int mostInGroup;
    private final Function<List<T>, List<R>> write;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingWaits = lock.newCondition();
    private final Deque<Waiting<T, R>> waiting = new ArrayDeque<>();
    private final Thread writer;
    private boolean closed;

    /**
     * Starts the thread that writes.
     *
     * @param write answers an outcome for each of what it is given, in the same order
     */
    public GroupedWrites(String name, int mostInGroup, Function<List<T>, List<R>> write) {
        this.mostInGroup = mostInGroup;
        this.write = write;
        this.writer = Thread.ofVirtual().name(name).start(this::work);
    }

    /** Queues a write. The answer comes on the writing thread, so what follows it must be short. */
    public CompletableFuture<R> add(T item) {
        Waiting<T, R> added = new Waiting<>(item, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("This is closed: nothing is written any more");
            }
            waiting.add(added);
            somethingWaits.signal();
        } finally {
            lock.unlock();
        }
        return added.answer();
    }

    private void work() {
        List<Waiting<T, R>> group = nextGroup();
        while (!group.isEmpty()) {
            write(group);
            if (group.size() > 1) {
                LockSupport.parkNanos(GATHERING.toNanos());
            }
            group = nextGroup();
        }
    }

    /** Empty at the end. */
    private List<Waiting<T, R>> nextGroup() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                somethingWaits.awaitUninterruptibly();
            }
            List<Waiting<T, R>> group = new ArrayList<>(Math.min(waiting.size(), mostInGroup));
            while (!waiting.isEmpty() && group.size() < mostInGroup) {
                group.add(waiting.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Waiting<T, R>> group) {
        try {
            List<R> outcomes = write.apply(group.stream().map(Waiting::item).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, the next group must be written.
            group.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    /** Writes what still waits, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            somethingWaits.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}
}
