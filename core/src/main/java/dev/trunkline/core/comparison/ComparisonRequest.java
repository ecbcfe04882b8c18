package dev.trunkline.core.comparison;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * What is to be compared.
 *
 * @param from the first visit and the first start of a response that count, inclusive
 * @param to exclusive
 * @param base what the candidate is held against
 * @param requestedBy the person or key that asked for it
 */
public record ComparisonRequest(
        SiteId site, Instant from, Instant to, RuleSource base, RuleSource candidate, String requestedBy) {
    public ComparisonRequest {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to, but was " + from + " and " + to);
        }
    }
}
