package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Leases that are forgotten with the process. Thread-safe. */
public final class InMemoryLeases implements Leases {
    private final Map<TrackingNumber, NavigableMap<Long, Lease>> histories = new ConcurrentHashMap<>();

    @Override
    public boolean claim(Lease lease) {
        LeaseId id = lease.id();
        return histories
                        .computeIfAbsent(id.number(), number -> new ConcurrentSkipListMap<>())
                        .putIfAbsent(id.sequence(), lease)
                == null;
    }

    @Override
    public Optional<Lease> find(LeaseId id) {
        return Optional.ofNullable(of(id.number()).get(id.sequence()));
    }

    @Override
    public List<Lease> findAll(Collection<LeaseId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Lease> latest(TrackingNumber number) {
        return Optional.ofNullable(of(number).lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public Optional<Lease> begunBy(TrackingNumber number, Instant instant) {
        return of(number).descendingMap().values().stream()
                .filter(lease -> !lease.from().isAfter(instant))
                .findFirst();
    }

    @Override
    public boolean moveEnd(LeaseId id, Instant now, Instant until) {
        boolean[] moved = new boolean[1];
        of(id.number()).computeIfPresent(id.sequence(), (sequence, lease) -> {
            moved[0] = lease.until().isAfter(now) && until.isAfter(lease.from());
            return moved[0] ? lease.until(until) : lease;
        });
        return moved[0];
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return of(number).descendingMap().values().stream().limit(limit).toList();
    }

    private NavigableMap<Long, Lease> of(TrackingNumber number) {
        NavigableMap<Long, Lease> history = histories.get(number);
        return history == null ? new ConcurrentSkipListMap<>() : history;
    }
}
