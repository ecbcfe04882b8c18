package dev.trunkline.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sends one event: claims it, so that no other node sends it at the same time; sends it only if no earlier event about the same subject
 * waits; and notes what came of it. A claim that is never settled runs out. Thread-safe.
 */
public final class Courier {
    /** Longer than any attempt lasts. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Sender sender;
    private final RetrySchedule schedule;
    private final InstantSource clock;
    private final DeliveryObserver observer;

    public Courier(
            Endpoints endpoints,
            Deliveries deliveries,
            Sender sender,
            RetrySchedule schedule,
            InstantSource clock,
            DeliveryObserver observer) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sender = sender;
        this.schedule = schedule;
        this.clock = clock;
        this.observer = observer;
    }

    /** Sends the event unless somebody else has claimed it, or an earlier one must be sent before. */
    public void deliver(Endpoint endpoint, Delivery due) {
        Delivery claimed = due.claimedUntil(clock.instant().plus(CLAIM));
        if (!deliveries.change(due, claimed)) {
            return;
        }
        OutgoingEvent event = due.event();
        Delivery first =
                deliveries.firstWaiting(event.endpoint(), event.subject()).orElse(claimed);
        if (first.event().revision() < event.revision()) {
            deliveries.change(claimed, claimed.postponedTo(after(first)));
            return;
        }
        settle(endpoint, claimed, sender.send(endpoint, event));
    }

    /** When the earlier one is due again; soon, when that is being sent. */
    private Instant after(Delivery earlier) {
        Instant soon = clock.instant().plus(SOON);
        return earlier.claimed() || earlier.dueAt().isBefore(soon) ? soon : earlier.dueAt();
    }

    private void settle(Endpoint endpoint, Delivery claimed, Answer answer) {
        Delivery after = outcome(claimed, answer);
        if (answer.isGone()) {
            turnOff(endpoint);
        }
        if (deliveries.change(claimed, after)) {
            observer.attempted(endpoint, after);
            if (after.state() != DeliveryState.WAITING) {
                hurryNext(after.event());
            }
        }
    }

    private Delivery outcome(Delivery claimed, Answer answer) {
        if (answer.isAccepted()) {
            return claimed.ended(DeliveryState.DELIVERED, answer);
        }
        if (answer.isGone()) {
            return claimed.retriedAt(answer.at(), answer);
        }
        Instant again = answer.at().plus(wait(claimed.attempts() + 1, answer));
        return again.isAfter(claimed.giveUpAt())
                ? claimed.ended(DeliveryState.DEAD, answer)
                : claimed.retriedAt(again, answer);
    }

    /** The receiver may ask for more time, up to a day, never for less. */
    private Duration wait(int attempts, Answer answer) {
        Duration usual = schedule.after(attempts);
        Duration asked = answer.retryAfter();
        if (asked == null || asked.compareTo(usual) < 0) {
            return usual;
        }
        return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
    }

    private void turnOff(Endpoint endpoint) {
        Endpoint now = endpoints.find(endpoint.id()).orElse(endpoint);
        if (now.state() == EndpointState.ACTIVE && now.url().equals(endpoint.url())) {
            endpoints.change(now, now.with(EndpointState.GONE));
        }
    }

    private void hurryNext(OutgoingEvent settled) {
        deliveries
                .firstWaiting(settled.endpoint(), settled.subject())
                .filter(next -> !next.claimed() && next.dueAt().isAfter(clock.instant()))
                .filter(next -> next.attempts() == 0)
                .ifPresent(next -> deliveries.change(next, next.postponedTo(clock.instant())));
    }
}
