package dev.trunkline.app.webhook;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.webhook.Answer;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.EventType;
import dev.trunkline.core.webhook.OutgoingEvent;

/**
 * An event on the page of its endpoint.
 *
 * @param response the response that it is about; empty for a test
 * @param next when it is sent next; empty when it is not
 * @param status what the receiver answered last: a status, {@code none} for no answer, or empty before the first attempt
 */
record DeliveryRow(
        String id,
        String type,
        String response,
        int revision,
        String occurredAt,
        String state,
        int attempts,
        String next,
        String status,
        String answeredAt,
        String text,
        String body) {
    static DeliveryRow of(Delivery delivery, SiteTimes times) {
        OutgoingEvent event = delivery.event();
        Answer last = delivery.last();
        return new DeliveryRow(
                event.id(),
                event.type().text(),
                event.type() == EventType.TEST ? "" : event.subject(),
                event.revision(),
                times.brief(event.occurredAt()),
                delivery.state().name(),
                delivery.attempts(),
                delivery.state() == DeliveryState.WAITING ? times.whole(delivery.dueAt()) : "",
                last == null ? "" : last.status() == 0 ? "none" : Integer.toString(last.status()),
                last == null ? "" : times.brief(last.at()),
                last == null ? "" : last.text(),
                event.body());
    }
}
