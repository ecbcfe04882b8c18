package dev.trunkline.core.webhook;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ChangeLane;
import java.net.URI;
import java.time.Instant;

/** Endpoints and events that tests start from. */
public final class WebhookExamples {
    private WebhookExamples() {}

    /** An active endpoint of the demo site, from {@link Examples#NOON} on. */
    public static Endpoint endpoint(String id) {
        return new Endpoint(
                new EndpointId(id),
                Examples.DEMO,
                URI.create("https://crm.example.com/hooks/" + id),
                EndpointState.ACTIVE,
                SigningSecrets.of("whsec_" + id),
                Examples.NOON,
                1);
    }

    /** Waits at this endpoint, due when it happened. */
    public static Delivery waiting(String endpoint, String subject, int revision, Instant at) {
        return waiting(endpoint, subject, revision, ChangeLane.LIVE, at);
    }

    public static Delivery waiting(String endpoint, String subject, int revision, ChangeLane lane, Instant at) {
        OutgoingEvent event = new OutgoingEvent(
                new EndpointId(endpoint),
                subject,
                revision,
                revision == 1 ? EventType.CREATED : EventType.CHANGED,
                lane,
                at,
                "{\"revision\":" + revision + "}");
        return Delivery.of(event, at, RetrySchedule.PATIENCE);
    }

    /** An answer with this status. */
    public static Answer answer(int status, Instant at) {
        return new Answer(status, "", null, at);
    }
}
