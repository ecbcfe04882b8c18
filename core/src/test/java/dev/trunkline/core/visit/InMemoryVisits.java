package dev.trunkline.core.visit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Visits that are forgotten with the process. Thread-safe. */
public final class InMemoryVisits implements Visits {
    private final Map<VisitId, Visit> visits = new ConcurrentHashMap<>();

    @Override
    public void add(Visit visit) {
        visits.putIfAbsent(visit.id(), visit);
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return Optional.ofNullable(visits.get(id));
    }
}
