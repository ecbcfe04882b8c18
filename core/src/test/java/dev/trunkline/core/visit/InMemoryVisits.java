package dev.trunkline.core.visit;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Visits that are forgotten with the process. Thread-safe. */
public final class InMemoryVisits implements Visits {
    private final Map<VisitId, Visit> visits = new ConcurrentHashMap<>();

    @Override
    public void addAll(List<Visit> added) {
        added.forEach(visit -> visits.putIfAbsent(visit.id(), visit));
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return Optional.ofNullable(visits.get(id));
    }

    @Override
    public List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
        return visits.values().stream()
                .filter(visit -> visit.site().equals(site))
                .filter(visit -> !visit.at().isBefore(from) && visit.at().isBefore(to))
                .filter(visit -> after == null || VisitKey.of(visit).compareTo(after) > 0)
                .sorted(Comparator.comparing(VisitKey::of))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit) {
        return visits.values().stream()
                .filter(visit -> visit.site().equals(site) && visit.visitor().equals(visitor))
                .filter(visit -> !visit.at().isBefore(from) && !visit.at().isAfter(to))
                .sorted(Comparator.comparing(VisitKey::of).reversed())
                .limit(limit)
                .toList();
    }
}
