package dev.trunkline.core.conversion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sendings that are forgotten with the process. Thread-safe. */
public final class InMemorySendings implements Sendings {
    private static final Comparator<Sending> OLDEST_FIRST = Comparator.comparing(Sending::at)
            .thenComparing(sending -> sending.id().value());

    private final Map<SendingId, Sending> sendings = new HashMap<>();

    @Override
    public synchronized void save(Sending sending) {
        sendings.put(sending.id(), sending);
    }

    @Override
    public synchronized Optional<Sending> find(SendingId id) {
        return Optional.ofNullable(sendings.get(id));
    }

    @Override
    public synchronized List<Sending> ofDestination(DestinationId destination, int limit) {
        return sendings.values().stream()
                .filter(sending -> sending.destination().id().equals(destination))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Sending> stopped(DestinationId destination) {
        return sendings.values().stream()
                .filter(sending -> sending.destination().id().equals(destination))
                .filter(sending -> sending.state() == SendingState.STOPPED)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<Sending> unfinished() {
        return sendings.values().stream()
                .filter(sending -> sending.state().isUnfinished())
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
