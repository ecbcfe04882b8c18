package dev.trunkline.core.attribution;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is looked up to find where responses came from. Each question means what it means to the port that it is named after. */
interface OriginFacts {
    Optional<Lease> begunBy(TrackingNumber number, Instant instant);

    boolean everLeased(TrackingNumber number);

    List<Lease> leases(List<LeaseId> ids);

    List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit);

    Optional<Visit> visit(VisitId id);

    Optional<VisitDecision> decision(VisitId visit);

    /** Those of the visits that there are. */
    Map<VisitId, Visit> visits(List<VisitId> ids);
}
