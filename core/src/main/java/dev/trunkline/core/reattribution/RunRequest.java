package dev.trunkline.core.reattribution;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * What a re-attribution run is to do.
 *
 * @param from the first start of a response that is judged, inclusive
 * @param to exclusive
 * @param requestedBy the person, key or schedule that asked for it
 */
public record RunRequest(SiteId site, Instant from, Instant to, int ruleSetVersion, RunMode mode, String requestedBy) {
    public RunRequest {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to, but was " + from + " and " + to);
        }
    }
}
