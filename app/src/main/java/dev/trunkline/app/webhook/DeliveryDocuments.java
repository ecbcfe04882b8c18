package dev.trunkline.app.webhook;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.webhook.Answer;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.EndpointId;
import dev.trunkline.core.webhook.EventType;
import dev.trunkline.core.webhook.OutgoingEvent;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Events and what came of them as documents. */
final class DeliveryDocuments {
    private DeliveryDocuments() {}

    static Document document(Delivery delivery) {
        OutgoingEvent event = delivery.event();
        Document document = new Document("_id", event.id())
                .append("endpoint", event.endpoint().value())
                .append("subject", event.subject())
                .append("revision", event.revision())
                .append("type", event.type().name())
                .append("lane", event.lane().name())
                .append("occurredAt", Times.stored(event.occurredAt()))
                .append("body", event.body());
        document.putAll(changing(delivery));
        return document;
    }

    /** The fields that change. */
    static Document changing(Delivery delivery) {
        return new Document("state", delivery.state().name())
                .append("attempts", delivery.attempts())
                .append("dueAt", Times.stored(delivery.dueAt()))
                .append("claimed", delivery.claimed())
                .append("giveUpAt", Times.stored(delivery.giveUpAt()))
                .append("fence", delivery.fence())
                .append("last", answer(delivery.last()));
    }

    static Delivery delivery(Document document) {
        OutgoingEvent event = new OutgoingEvent(
                new EndpointId(document.getString("endpoint")),
                document.getString("subject"),
                document.getInteger("revision"),
                EventType.valueOf(document.getString("type")),
                ChangeLane.valueOf(document.getString("lane")),
                Times.in(document, "occurredAt"),
                document.getString("body"));
        return new Delivery(
                event,
                DeliveryState.valueOf(document.getString("state")),
                document.getInteger("attempts"),
                Times.in(document, "dueAt"),
                document.getBoolean("claimed"),
                Times.in(document, "giveUpAt"),
                document.getInteger("fence"),
                answer(document.get("last", Document.class)));
    }

    private static @Nullable Document answer(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        Duration retryAfter = answer.retryAfter();
        return new Document("status", answer.status())
                .append("text", answer.text())
                .append("retryAfterSeconds", retryAfter == null ? null : retryAfter.toSeconds())
                .append("at", Times.stored(answer.at()));
    }

    private static @Nullable Answer answer(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Long seconds = document.getLong("retryAfterSeconds");
        return new Answer(
                document.getInteger("status"),
                document.getString("text"),
                seconds == null ? null : Duration.ofSeconds(seconds),
                Times.in(document, "at"));
    }
}
