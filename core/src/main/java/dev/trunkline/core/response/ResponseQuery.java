package dev.trunkline.core.response;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which responses to list, newest first.
 *
 * @param from inclusive
 * @param to exclusive
 * @param channel only those whose current decision names this channel; null for all
 * @param after only those that come after this one in the list; null for the first page
 * @param limit 1 to 500
 */
public record ResponseQuery(
        SiteId site,
        Instant from,
        Instant to,
        @Nullable String channel,
        @Nullable ResponseKey after,
        int limit) {
    public ResponseQuery {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be 1 to 500, but was " + limit);
        }
    }
}
