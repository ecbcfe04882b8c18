package dev.trunkline.core.webhook;

import dev.trunkline.core.response.ChangeLane;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that were made, and what came of each. Thread-safe; durable when a call returns. */
public interface Deliveries {
    /** Adds those whose event is not there yet; the others stay as they are. */
    void addAll(List<Delivery> deliveries);

    Optional<Delivery> find(String eventId);

    /** Those of the endpoint and lane that wait and are due, the longest due first. */
    List<Delivery> due(EndpointId endpoint, ChangeLane lane, Instant now, int limit);

    /** The waiting one with the lowest revision about this subject, for this endpoint. */
    Optional<Delivery> firstWaiting(EndpointId endpoint, String subject);

    /** Puts {@code after} in the place of {@code before}; false, and nothing, when it has changed since it was read. */
    boolean change(Delivery before, Delivery after);

    /** Those in the state, newest first by when they happened, after {@code after}; null for the first page. */
    List<Delivery> list(EndpointId endpoint, DeliveryState state, @Nullable EventKey after, int limit);

    /** Those in the state that happened before the instant, oldest first. */
    List<Delivery> olderThan(EndpointId endpoint, DeliveryState state, Instant instant, int limit);

    /** Removes it for good, if it is still as it was read. */
    boolean forget(Delivery delivery);
}
