package dev.trunkline.batch.job;

import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * How often a read or write is tried again while the store does not answer. Thread-safe.
 *
 * @param firstRetryAfter the wait before the first of them; each further wait is twice as long, up to ten seconds
 */
public record StorePatience(int retries, Duration firstRetryAfter) {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    public StorePatience {
        if (retries < 0 || !firstRetryAfter.isPositive()) {
            throw new IllegalArgumentException("retries must not be negative and firstRetryAfter positive, but were "
                    + retries + " and " + firstRetryAfter);
        }
    }

    /** The same as Spring retries by. */
    public RetryPolicy policy() {
        return RetryPolicy.builder()
                .predicate(StoreUnavailableException.class::isInstance)
                .maxRetries(retries)
                .delay(firstRetryAfter)
                .multiplier(2)
                .maxDelay(LONGEST_WAIT)
                .build();
    }

    /** What the call answers, as soon as the store does. The call may be repeated. */
    public <T> T ask(Supplier<T> call) {
        return new RetryTemplate(policy()).invoke(call);
    }

    /** Does the call as soon as the store answers. The call may be repeated. */
    public void run(Runnable call) {
        new RetryTemplate(policy()).invoke(call);
    }
}
