package dev.trunkline.batch.comparison;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what was decided for it.
 *
 * @param decision null when it was never stored
 * @param lease null when the visit had none, or it was never stored
 */
record DecidedVisit(
        Visit visit,
        @Nullable VisitDecision decision,
        @Nullable Lease lease) {}
