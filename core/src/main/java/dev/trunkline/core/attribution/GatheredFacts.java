package dev.trunkline.core.attribution;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What many calls to pool numbers will ask, read with a few questions before they do. What was not foreseen is asked of the store. For
 * one thread and one page of work, since what is gathered grows old.
 */
final class GatheredFacts implements OriginFacts {
    private final StoredFacts stored;
    private final Map<TrackingNumber, LeaseWindow> windows = new HashMap<>();
    private final Map<LeaseId, Lease> leases = new HashMap<>();
    private final Map<VisitId, Visit> visits;
    private final Map<VisitId, VisitDecision> decisions;
    private final Set<VisitId> newest;
    private final Set<VisitId> gathered;
    private final Map<TrackingNumber, Boolean> everLeased = new HashMap<>();

    /**
     * Reads what these calls will ask.
     *
     * @param calls when calls to each number began
     * @param holders the leases that are looked at beside the one that had begun last
     * @param reach how long before that one the others must have begun for their visits not to matter
     */
    GatheredFacts(
            StoredFacts stored,
            Map<TrackingNumber, List<Instant>> calls,
            Function<Lease, List<LeaseId>> holders,
            Duration reach) {
        this.stored = stored;
        List<Lease> begun = new ArrayList<>();
        calls.forEach((number, instants) -> {
            LeaseWindow window = LeaseWindow.of(stored.leases(), number, instants);
            windows.put(number, window);
            remember(window.byBegin().values());
            instants.stream()
                    .filter(window::covers)
                    .forEach(instant -> window.begunBy(instant).ifPresent(begun::add));
        });
        remember(stored.leases(begun.stream()
                .flatMap(lease -> holders.apply(lease).stream())
                .filter(id -> !leases.containsKey(id))
                .distinct()
                .toList()));
        this.newest = begun.stream().map(Lease::visit).collect(Collectors.toSet());
        this.gathered = new HashSet<>(newest);
        for (Lease lease : begun) {
            holders.apply(lease).stream()
                    .map(leases::get)
                    .filter(earlier -> earlier != null
                            && !earlier.from().isBefore(lease.from().minus(reach)))
                    .forEach(earlier -> gathered.add(earlier.visit()));
        }
        this.visits = stored.visits().findAll(gathered).stream().collect(Collectors.toMap(Visit::id, visit -> visit));
        this.decisions = stored.decisions().ofAll(newest).stream()
                .collect(Collectors.toMap(VisitDecision::visit, decision -> decision));
    }

    private void remember(Collection<Lease> read) {
        read.forEach(lease -> leases.put(lease.id(), lease));
    }

    @Override
    public Optional<Lease> begunBy(TrackingNumber number, Instant instant) {
        LeaseWindow window = windows.get(number);
        return window == null || !window.covers(instant) ? stored.begunBy(number, instant) : window.begunBy(instant);
    }

    @Override
    public boolean everLeased(TrackingNumber number) {
        return everLeased.computeIfAbsent(number, stored::everLeased);
    }

    @Override
    public List<Lease> leases(List<LeaseId> ids) {
        List<Lease> known =
                ids.stream().map(leases::get).filter(lease -> lease != null).toList();
        return known.size() == ids.size() ? known : stored.leases(ids);
    }

    @Override
    public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
        return stored.shown(number, from, to, limit);
    }

    @Override
    public Optional<Visit> visit(VisitId id) {
        return gathered.contains(id) ? Optional.ofNullable(visits.get(id)) : stored.visit(id);
    }

    @Override
    public Optional<VisitDecision> decision(VisitId visit) {
        return newest.contains(visit) ? Optional.ofNullable(decisions.get(visit)) : stored.decision(visit);
    }

    @Override
    public Map<VisitId, Visit> visits(List<VisitId> ids) {
        Map<VisitId, Visit> found = new HashMap<>();
        List<VisitId> others = new ArrayList<>();
        for (VisitId id : ids) {
            if (!gathered.contains(id)) {
                others.add(id);
            } else if (visits.containsKey(id)) {
                found.put(id, visits.get(id));
            }
        }
        found.putAll(stored.visits(others));
        return found;
    }
}
