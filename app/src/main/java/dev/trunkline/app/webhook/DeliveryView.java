package dev.trunkline.app.webhook;

import dev.trunkline.core.webhook.Answer;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.OutgoingEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the API answers it.
 *
 * @param nextAttemptAt null when none is to come
 * @param last null before the first attempt
 * @param body as it is sent
 */
record DeliveryView(
        String id,
        String type,
        String subject,
        int revision,
        Instant occurredAt,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable AnswerView last,
        String body) {
    static DeliveryView of(Delivery delivery) {
        OutgoingEvent event = delivery.event();
        return new DeliveryView(
                event.id(),
                event.type().text(),
                event.subject(),
                event.revision(),
                event.occurredAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.state() == DeliveryState.WAITING ? delivery.dueAt() : null,
                delivery.last() == null ? null : AnswerView.of(delivery.last()),
                event.body());
    }

    /**
     * What the receiver said.
     *
     * @param status null when there was no answer; then {@code text} says why
     */
    record AnswerView(Instant at, @Nullable Integer status, String text) {
        static AnswerView of(Answer answer) {
            return new AnswerView(answer.at(), answer.status() == 0 ? null : answer.status(), answer.text());
        }
    }
}
