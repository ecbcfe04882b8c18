package dev.trunkline.core.attribution;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was shown a number.
 *
 * @param visitor null where nobody asked yet, as of an overflow number
 * @param lease null for an overflow number
 * @param from since when it was shown
 * @param until when its page was to show it no more
 * @param clicks on the number, in no order
 */
record Holder(
        VisitId visit,
        @Nullable VisitorId visitor,
        @Nullable LeaseId lease,
        SiteId site,
        Instant from,
        Instant until,
        List<Instant> clicks) {
    static Holder of(Lease lease) {
        return new Holder(
                lease.visit(), lease.visitor(), lease.id(), lease.site(), lease.from(), lease.until(), lease.clicks());
    }

    /** Of an overflow number, which a page is to show for the hold time. */
    static Holder of(VisitDecision shown, Duration hold) {
        return new Holder(
                shown.visit(), null, null, shown.site(), shown.at(), shown.at().plus(hold), shown.clicks());
    }

    /**
     * Whether it is this visit, or another one of this visitor.
     *
     * @param other the visitor; null when not known
     * @param visitors of visits whose holders don't name them
     */
    boolean isOf(VisitId otherVisit, @Nullable VisitorId other, Map<VisitId, VisitorId> visitors) {
        VisitorId own = visitor == null ? visitors.get(visit) : visitor;
        return visit.equals(otherVisit) || own != null && own.equals(other);
    }

    /** The last click that came no later than this. */
    Optional<Instant> lastClick(Instant instant) {
        return clicks.stream().filter(click -> !click.isAfter(instant)).max(Instant::compareTo);
    }
}
