package dev.trunkline.core.webhook;

import dev.trunkline.core.response.ChangeLane;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries that are forgotten with the process. Thread-safe. */
public final class InMemoryDeliveries implements Deliveries {
    private static final Comparator<Delivery> OLDEST_FIRST = Comparator.comparing(
                    (Delivery delivery) -> delivery.event().occurredAt())
            .thenComparing(delivery -> delivery.event().id());

    private final Map<String, Delivery> deliveries = new TreeMap<>();

    @Override
    public synchronized void addAll(List<Delivery> more) {
        more.forEach(delivery -> deliveries.putIfAbsent(delivery.event().id(), delivery));
    }

    @Override
    public synchronized Optional<Delivery> find(String eventId) {
        return Optional.ofNullable(deliveries.get(eventId));
    }

    @Override
    public synchronized List<Delivery> due(EndpointId endpoint, ChangeLane lane, Instant now, int limit) {
        return in(endpoint, DeliveryState.WAITING)
                .filter(delivery ->
                        delivery.event().lane() == lane && !delivery.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Delivery::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Delivery> firstWaiting(EndpointId endpoint, String subject) {
        return in(endpoint, DeliveryState.WAITING)
                .filter(delivery -> delivery.event().subject().equals(subject))
                .min(Comparator.comparing(delivery -> delivery.event().revision()));
    }

    @Override
    public synchronized boolean change(Delivery before, Delivery after) {
        if (isStillThere(before)) {
            deliveries.put(after.event().id(), after);
            return true;
        }
        return false;
    }

    @Override
    public synchronized List<Delivery> list(
            EndpointId endpoint, DeliveryState state, @Nullable EventKey after, int limit) {
        return in(endpoint, state)
                .sorted(OLDEST_FIRST.reversed())
                .filter(delivery -> after == null || isBefore(EventKey.of(delivery), after))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Delivery> olderThan(EndpointId endpoint, DeliveryState state, Instant instant, int limit) {
        return in(endpoint, state)
                .filter(delivery -> delivery.event().occurredAt().isBefore(instant))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean forget(Delivery delivery) {
        return isStillThere(delivery) && deliveries.remove(delivery.event().id()) != null;
    }

    private boolean isStillThere(Delivery seen) {
        Delivery now = deliveries.get(seen.event().id());
        return now != null && now.fence() == seen.fence();
    }

    private Stream<Delivery> in(EndpointId endpoint, DeliveryState state) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.event().endpoint().equals(endpoint) && delivery.state() == state);
    }

    private static boolean isBefore(EventKey one, EventKey other) {
        int byTime = one.occurredAt().compareTo(other.occurredAt());
        return byTime < 0 || byTime == 0 && one.id().compareTo(other.id()) < 0;
    }
}
