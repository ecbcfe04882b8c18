package dev.trunkline.core.attribution;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Whom a response came from, before any rule is asked. */
sealed interface Origin {
    /**
     * A visit.
     *
     * @param shown what was decided for it; null when that was never stored
     * @param candidates who else it may have come from
     */
    record OfVisit(
            AttributionMethod method,
            Visit visit,
            @Nullable LeaseId lease,
            @Nullable VisitDecision shown,
            double confidence,
            Candidates candidates)
            implements Origin {}

    /** Some visit of this channel. */
    record OfChannel(String channel) implements Origin {}

    /** Nobody knows. */
    record Unknown(UnattributedReason reason) implements Origin {}
}
