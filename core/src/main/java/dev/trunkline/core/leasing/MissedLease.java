package dev.trunkline.core.leasing;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;

/**
 * A visitor whom a rule sent to a pool that had no number left, whatever they were shown instead.
 *
 * @param rule the number rule that asked
 */
public record MissedLease(SiteId site, PoolId pool, String rule, VisitId visit, Instant at) {}
