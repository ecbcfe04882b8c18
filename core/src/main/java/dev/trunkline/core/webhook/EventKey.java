package dev.trunkline.core.webhook;

import java.time.Instant;

/** The place of an event in the order of time. */
public record EventKey(Instant occurredAt, String id) {
    /** The place of this one. */
    public static EventKey of(Delivery delivery) {
        return new EventKey(delivery.event().occurredAt(), delivery.event().id());
    }
}
