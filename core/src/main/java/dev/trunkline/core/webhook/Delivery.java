package dev.trunkline.core.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event and what has come of it.
 *
 * @param attempts how often it was sent
 * @param dueAt when it is sent next; while it is claimed, when the claim runs out
 * @param claimed whether somebody is sending it
 * @param giveUpAt when it is sent again no more
 * @param fence rises with each change, so that who claimed it and was too slow can change nothing
 * @param last null before the first attempt
 */
public record Delivery(
        OutgoingEvent event,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        boolean claimed,
        Instant giveUpAt,
        int fence,
        @Nullable Answer last) {

    /** A new event, due at once, given up after that time. */
    public static Delivery of(OutgoingEvent event, Instant now, Duration patience) {
        return new Delivery(event, DeliveryState.WAITING, 0, now, false, now.plus(patience), 0, null);
    }

    /** Being sent by somebody, until then at the latest. */
    public Delivery claimedUntil(Instant until) {
        return new Delivery(event, state, attempts, until, true, giveUpAt, fence + 1, last);
    }

    /** Not sent before then. */
    public Delivery postponedTo(Instant later) {
        return new Delivery(event, state, attempts, later, false, giveUpAt, fence + 1, last);
    }

    /** Sent once more, and again then. */
    public Delivery retriedAt(Instant later, Answer answer) {
        return new Delivery(event, DeliveryState.WAITING, attempts + 1, later, false, giveUpAt, fence + 1, answer);
    }

    /** Sent once more, for the last time. */
    public Delivery ended(DeliveryState end, Answer answer) {
        return new Delivery(event, end, attempts + 1, answer.at(), false, giveUpAt, fence + 1, answer);
    }

    /** To be sent again, as if it were new. */
    public Delivery replayed(Instant now, Duration patience) {
        return new Delivery(event, DeliveryState.WAITING, attempts, now, false, now.plus(patience), fence + 1, last);
    }
}
