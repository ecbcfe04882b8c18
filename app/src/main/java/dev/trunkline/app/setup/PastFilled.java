package dev.trunkline.app.setup;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * A past was written into the store, and what is rolled up as facts arrive must be rolled up for it. Told before the past counts as
 * complete, so it is told again after a crash; listeners must bear that.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record PastFilled(SiteId site, Instant from, Instant to) {}
