package dev.trunkline.core.response;

import java.time.Duration;

/**
 * What is known of a response's course: how far it came, for how long, and whether somebody answered.
 *
 * @param talk zero or more; zero while unknown
 */
public record CallProgress(CallStatus status, Duration talk, boolean answered) {
    public CallProgress {
        if (talk.isNegative()) {
            throw new IllegalArgumentException("A response can't have lasted " + talk);
        }
    }

    /** Whether somebody answered and it ended in less than this. */
    boolean endedWithin(Duration limit) {
        return status == CallStatus.COMPLETED && answered && talk.compareTo(limit) < 0;
    }

    /** Whether this tells something newer: only a higher status does. */
    public boolean isFurtherThan(CallProgress other) {
        return status.rank() > other.status.rank();
    }
}
