package dev.trunkline.core.comparison;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The comparisons and the parts of those under way. Thread-safe; durable when a call returns. */
public interface Comparisons {
    /** Adds the comparison or replaces the one with its id. */
    void save(Comparison comparison);

    Optional<Comparison> find(ComparisonId id);

    /** Newest first. */
    List<Comparison> ofSite(SiteId site, int limit);

    /** Comparisons that are waiting or running, oldest first. */
    List<Comparison> unfinished();

    /** Says how much a comparison has read by {@code now}; one that is not running stays as it is. */
    void tellRead(ComparisonId id, long visits, long responses, Instant now);

    /** Adds the part or replaces the one of the same range. */
    void savePart(ComparisonPart part);

    Optional<ComparisonPart> part(ComparisonId comparison, String range);

    /** Removes the part of the range, if there is one. */
    void removePart(ComparisonId comparison, String range);
}
