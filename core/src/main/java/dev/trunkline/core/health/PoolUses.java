package dev.trunkline.core.health;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The use of pools by the quarter hour; a quarter in which nothing happened is not kept. Thread-safe; durable when a call returns. */
public interface PoolUses {
    /** Adds them, or replaces what is kept of the same pools and quarters. */
    void putAll(List<PoolUse> uses);

    /** Those of the site's pools whose quarters begin from {@code from} (inclusive) to {@code to} (exclusive), oldest first. */
    List<PoolUse> of(SiteId site, Instant from, Instant to);

    /** Until when the site's leases are rolled up; empty when they never were. */
    Optional<Instant> rolledUpTo(SiteId site);

    /** Says until when they are. */
    void markRolledUp(SiteId site, Instant to);
}
