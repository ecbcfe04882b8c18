package dev.trunkline.core.webhook;

import dev.trunkline.core.response.ChangeLane;
import java.time.Instant;

/**
 * What one endpoint is to be told once. Its id follows from what it tells, so making it twice makes the same event.
 *
 * @param subject the id of the response; events of one subject are sent in the order of their revisions
 * @param body as it is sent, each time the same
 */
public record OutgoingEvent(
        EndpointId endpoint,
        String subject,
        int revision,
        EventType type,
        ChangeLane lane,
        Instant occurredAt,
        String body) {
    /** The id of the event of this endpoint about this revision. */
    public static String id(EndpointId endpoint, String subject, int revision) {
        return endpoint + ":" + subject + ":" + revision;
    }

    /** Names the event; receivers tell repetitions by it. */
    public String id() {
        return id(endpoint, subject, revision);
    }
}
