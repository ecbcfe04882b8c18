package dev.trunkline.core.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param text the beginning of the answer's body, or why there was none
 * @param retryAfter how long the receiver asks to wait; null when it does not say
 */
public record Answer(int status, String text, @Nullable Duration retryAfter, Instant at) {
    private static final int GONE = 410;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    /** Whether the receiver has the event. */
    public boolean isAccepted() {
        return status / HUNDRED == SUCCESS;
    }

    /** Whether the receiver wants no more events at all. */
    public boolean isGone() {
        return status == GONE;
    }
}
