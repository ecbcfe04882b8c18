package dev.trunkline.batch.job;

import dev.trunkline.core.site.SiteId;
import java.time.Duration;
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
 * Does what waits, the work of a site one after another, the oldest request first; that of different sites side by side.
 * Thread-safe.
 *
 * <p>Several nodes may share a store: a node leaves the work of a site alone while another shows signs of life in it.
 */
public final class SiteQueue<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteQueue.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final Work<T> work;
    private final TaskExecutor executor;
    private final NodeStop stop;
    private final Phaser working = new Phaser(1);
    private final Set<SiteId> busy = ConcurrentHashMap.newKeySet();

    public SiteQueue(Work<T> work, TaskExecutor executor, NodeStop stop) {
        this.work = work;
        this.executor = executor;
        this.stop = stop;
    }

    /** Goes on with what waits and with what a dead node left, on every site. */
    public void wakeAll() {
        work.open().stream().map(work::site).distinct().forEach(this::wake);
    }

    /** Begins with the work of the site, unless it is under way. */
    public void wake(SiteId site) {
        if (!stop.isAsked() && busy.add(site)) {
            working.register();
            executor.execute(() -> work(site));
        }
    }

    /** For the end of a node: its work ends where it can go on, and the next node goes on with it. */
    @Override
    public void close() {
        stop.ask();
        try {
            working.awaitAdvanceInterruptibly(working.arrive(), LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A run did not stop within {}; it goes on when a node starts", LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(SiteId site) {
        try {
            for (Optional<T> next = next(site); next.isPresent(); next = next(site)) {
                work.conduct(next.get());
            }
        } finally {
            busy.remove(site);
            working.arriveAndDeregister();
        }
        if (next(site).isPresent()) {
            wake(site);
        }
    }

    private Optional<T> next(SiteId site) {
        if (stop.isAsked()) {
            return Optional.empty();
        }
        List<T> open = work.open().stream()
                .filter(item -> work.site(item).equals(site))
                .toList();
        return open.stream().anyMatch(work::isAliveElsewhere)
                ? Optional.empty()
                : open.stream().findFirst();
    }

    /** What there is to do. */
    public interface Work<T> {
        /** What waits or was begun, oldest first. */
        List<T> open();

        SiteId site(T item);

        /** Whether another node shows signs of life in it. Asked only while nothing of its site is under way on this node. */
        boolean isAliveElsewhere(T item);

        /** Takes it from where it is to its end; afterwards it is not open, unless the node stops. */
        void conduct(T item);
    }
}
