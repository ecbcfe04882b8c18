package dev.trunkline.core.webhook;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.ResponseChange;
import java.time.Instant;
import java.util.List;

/** How events read to their receivers. */
public interface EventBodies {
    /**
     * The body of an event about a response.
     *
     * @param history the earlier decisions, newest first
     */
    String of(String eventId, EventType type, ResponseChange change, List<Decision> history);

    /** The body of an event that only tries whether the endpoint can be reached. */
    String ofTest(String eventId, Instant at);
}
