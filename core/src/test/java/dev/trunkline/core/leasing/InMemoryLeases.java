package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leases that are forgotten with the process. Thread-safe. */
public final class InMemoryLeases implements Leases {
    private static final Comparator<LeaseKey> ORDER =
            Comparator.comparing(LeaseKey::from).thenComparing(key -> key.id().toString());

    private final Map<TrackingNumber, NavigableMap<Long, Lease>> histories = new ConcurrentHashMap<>();

    @Override
    public Set<LeaseId> claimAll(List<Lease> claimed) {
        return claimed.stream().filter(this::add).map(Lease::id).collect(Collectors.toSet());
    }

    private boolean add(Lease lease) {
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
    public List<Lease> begunBy(TrackingNumber number, Instant instant, int limit) {
        return of(number).descendingMap().values().stream()
                .filter(lease -> !lease.from().isAfter(instant))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<LeaseId> extend(List<Extension> extensions) {
        return extensions.stream()
                .filter(extension -> !extend(extension))
                .map(Extension::lease)
                .collect(Collectors.toSet());
    }

    private boolean extend(Extension extension) {
        LeaseId id = extension.lease();
        boolean[] moved = new boolean[1];
        of(id.number()).computeIfPresent(id.sequence(), (sequence, lease) -> {
            moved[0] = lease.until().isAfter(extension.heardAt())
                    && extension.until().isAfter(lease.from());
            return moved[0] ? lease.extended(extension) : lease;
        });
        return moved[0];
    }

    @Override
    public void click(LeaseId id, Instant at) {
        of(id.number()).computeIfPresent(id.sequence(), (sequence, lease) -> clicked(lease, at));
    }

    private static Lease clicked(Lease lease, Instant at) {
        List<Instant> clicks = new ArrayList<>(lease.clicks());
        clicks.add(at);
        int tooMany = Math.max(0, clicks.size() - Lease.MOST_CLICKS);
        return new Lease(
                lease.id(),
                lease.site(),
                lease.pool(),
                lease.rule(),
                lease.visitor(),
                lease.visit(),
                lease.from(),
                lease.until(),
                lease.heardAt(),
                clicks.subList(tooMany, clicks.size()));
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return of(number).descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public List<Lease> scanEnding(SiteId site, Instant at, @Nullable LeaseId after, int limit) {
        return all().filter(lease -> lease.site().equals(site)
                        && (lease.until().isAfter(at)
                                || after != null
                                        && lease.until().equals(at)
                                        && lease.id().toString().compareTo(after.toString()) > 0))
                .sorted(Comparator.comparing(Lease::until)
                        .thenComparing(lease -> lease.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Lease> scan(SiteId site, Instant from, Instant to, @Nullable LeaseKey after, int limit) {
        return all().filter(lease -> lease.site().equals(site)
                        && !lease.from().isBefore(from)
                        && lease.from().isBefore(to)
                        && (after == null || ORDER.compare(lease.key(), after) > 0))
                .sorted(Comparator.comparing(Lease::key, ORDER))
                .limit(limit)
                .toList();
    }

    private Stream<Lease> all() {
        return histories.values().stream().flatMap(history -> history.values().stream());
    }

    private NavigableMap<Long, Lease> of(TrackingNumber number) {
        NavigableMap<Long, Lease> history = histories.get(number);
        return history == null ? new ConcurrentSkipListMap<>() : history;
    }
}
