package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page carries between two questions, as a signed token: which visitor and visit it is, and which number it shows.
 *
 * @param lease of a {@link NumberKind#SESSION} number; null for the others
 * @param touch with which the visit began
 * @param until when a page that is not heard of loses the number
 */
public record VisitorSession(
        SiteId site,
        VisitorId visitor,
        VisitId visit,
        NumberKind kind,
        TrackingNumber number,
        @Nullable LeaseId lease,
        Touch touch,
        Instant until) {
    /** This session, lasting until then. */
    public VisitorSession until(Instant end) {
        return new VisitorSession(site, visitor, visit, kind, number, lease, touch, end);
    }
}
