package dev.trunkline.core.leasing;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who needs a number.
 *
 * @param rule the number rule that asks
 * @param before the number that the visitor had, given again if it is free; null when they had none
 */
public record LeaseRequest(
        NumberPool pool,
        LeasingSettings settings,
        String rule,
        VisitorId visitor,
        VisitId visit,
        @Nullable TrackingNumber before) {}
