package dev.trunkline.core.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a visitor waits for the store before they are answered without it. A store that was well a moment ago gets a little longer,
 * because one slow write is not an outage and what a visitor is not given is lost for good; as long as it stays slow, everybody
 * after the first is answered at once. Thread-safe.
 */
public final class StorePatience {
    private final Duration whileWell;
    private final Duration whileSlow;
    private volatile boolean slow;

    /**
     * Begins with a store that is well.
     *
     * @param whileWell for the first who meet a slow store
     * @param whileSlow for all others, until a write was quicker than this
     */
    public StorePatience(Duration whileWell, Duration whileSlow) {
        this.whileWell = whileWell;
        this.whileSlow = whileSlow;
    }

    /**
     * Waits for an answer of the store.
     *
     * @throws StoreUnavailableException when the store failed or took too long; what was written may still become durable
     */
    public <R> R await(CompletableFuture<R> answer) {
        Duration limit = slow ? whileSlow : whileWell;
        try {
            R result = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            slow = false;
            return result;
        } catch (TimeoutException e) {
            slow = true;
            throw new StoreUnavailableException("The store did not answer within " + limit, e);
        } catch (ExecutionException e) {
            slow = true;
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while waiting for the store", e);
        }
    }
}
