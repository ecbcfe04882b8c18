package dev.trunkline.core.outcome;

import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ResponseId;
import java.time.Duration;
import java.time.Instant;

/** Which response an outcome is told of. */
public sealed interface OutcomeSubject {
    /** This one. */
    record Named(ResponseId response) implements OutcomeSubject {}

    /**
     * The newest of the caller that began by an instant.
     *
     * @param by inclusive
     * @param within how long before that it may have begun; positive
     */
    record LastOfCaller(CallerNumber caller, Instant by, Duration within) implements OutcomeSubject {
        /** For senders who say nothing else. */
        public static final Duration USUALLY = Duration.ofDays(30);

        /** The longest. */
        public static final Duration AT_MOST = Duration.ofDays(400);

        public LastOfCaller {
            if (!within.isPositive() || within.compareTo(AT_MOST) > 0) {
                throw new InvalidOutcomeException("within", "is a duration of up to " + AT_MOST.toDays() + " days");
            }
        }

        /** Inclusive. */
        Instant from() {
            return by.minus(within);
        }
    }
}
