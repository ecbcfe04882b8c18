package dev.trunkline.core.leasing;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tracking number held by one visitor session, from an instant (inclusive) until an instant (exclusive). Only {@code heardAt} and
 * {@code until} ever change, and only while the lease runs; clicks are added, also to a lease that has ended.
 *
 * @param rule the number rule that asked for it; empty in leases from before that was kept
 * @param heardAt when the page was last heard of; null while the lease is unconfirmed, because no heartbeat has come yet
 * @param clicks when the visitor clicked the number's {@code tel:} link, the latest {@value #MOST_CLICKS} times, in the order in which
 *     they were told
 */
public record Lease(
        LeaseId id,
        SiteId site,
        PoolId pool,
        String rule,
        VisitorId visitor,
        VisitId visit,
        Instant from,
        Instant until,
        @Nullable Instant heardAt,
        List<Instant> clicks) {
    /** So many clicks of a lease are kept, the latest ones. */
    public static final int MOST_CLICKS = 20;

    public Lease {
        clicks = List.copyOf(clicks);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Lease " + id + " must end after " + from + ", but ends at " + until);
        }
    }

    /** A lease whose number was not clicked. */
    public Lease(
            LeaseId id,
            SiteId site,
            PoolId pool,
            String rule,
            VisitorId visitor,
            VisitId visit,
            Instant from,
            Instant until,
            @Nullable Instant heardAt) {
        this(id, site, pool, rule, visitor, visit, from, until, heardAt, List.of());
    }

    /** Whether the number is the visitor's at this instant. */
    public boolean runsAt(Instant instant) {
        return !instant.isBefore(from) && !isOverAt(instant);
    }

    /** Whether the lease has ended by this instant; unlike {@link #runsAt}, also right for a clock that is behind the lease's beginning. */
    public boolean isOverAt(Instant instant) {
        return !instant.isBefore(until);
    }

    /** Whether the page was ever heard of after it was given the number. */
    public boolean isConfirmed() {
        return heardAt != null;
    }

    /** When the number may be leased again, unless the lease is extended. */
    public Instant freeFrom(LeasingSettings settings) {
        return until.plus(isConfirmed() ? settings.quarantine() : settings.quarantineAfterUnconfirmed());
    }

    /** This lease, heard of then and with that end. */
    public Lease extended(Extension extension) {
        return new Lease(id, site, pool, rule, visitor, visit, from, extension.until(), extension.heardAt(), clicks);
    }

    /** The place of the lease in the order of its site's leases. */
    public LeaseKey key() {
        return new LeaseKey(from, id);
    }
}
