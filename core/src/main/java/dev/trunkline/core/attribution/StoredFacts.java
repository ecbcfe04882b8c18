package dev.trunkline.core.attribution;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the store for each. Thread-safe. */
record StoredFacts(Leases leases, Visits visits, VisitDecisions decisions) implements OriginFacts {
    @Override
    public Optional<Lease> begunBy(TrackingNumber number, Instant instant) {
        return leases.begunBy(number, instant);
    }

    @Override
    public boolean everLeased(TrackingNumber number) {
        return leases.latest(number).isPresent();
    }

    @Override
    public List<Lease> leases(List<LeaseId> ids) {
        return leases.findAll(ids);
    }

    @Override
    public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
        return decisions.shown(number, from, to, limit);
    }

    @Override
    public Optional<Visit> visit(VisitId id) {
        return visits.find(id);
    }

    @Override
    public Optional<VisitDecision> decision(VisitId visit) {
        return decisions.of(visit);
    }

    @Override
    public Map<VisitId, Visit> visits(List<VisitId> ids) {
        return visits.findAll(ids).stream().collect(Collectors.toMap(Visit::id, visit -> visit));
    }
}
