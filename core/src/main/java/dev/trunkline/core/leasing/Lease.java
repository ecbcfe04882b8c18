package dev.trunkline.core.leasing;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Instant;

/**
 * One tracking number held by one visitor session, from an instant (inclusive) until an instant (exclusive). Only {@code until}
 * ever changes, and only while the lease runs.
 */
public record Lease(
        LeaseId id, SiteId site, PoolId pool, VisitorId visitor, VisitId visit, Instant from, Instant until) {
    public Lease {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Lease " + id + " must end after " + from + ", but ends at " + until);
        }
    }

    /** Whether the number is the visitor's at this instant. */
    public boolean runsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** This lease with another end. */
    public Lease until(Instant end) {
        return new Lease(id, site, pool, visitor, visit, from, end);
    }
}
