package dev.trunkline.core.callflow;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;

/** What happens next on a call. */
public sealed interface CallStep {
    /**
     * Somebody is rung and, when they pick up, talks with the caller.
     *
     * @param announcement what the caller hears before; empty: nothing
     */
    record Connect(TrackingNumber destination, CallLeg leg, String announcement, Duration ring, boolean recorded)
            implements CallStep {}

    /** The caller hears the greeting and a tone, and may leave a message. */
    record TakeMessage(String greeting, Duration longest) implements CallStep {}

    /** The call ends. */
    record HangUp() implements CallStep {}
}
