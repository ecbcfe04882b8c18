package dev.trunkline.core.visit;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The visits, append-only. Thread-safe; durable when a call returns. */
public interface Visits {
    /** Adds a visit; adding the same id again changes nothing. */
    default void add(Visit visit) {
        addAll(List.of(visit));
    }

    /** Adds visits with one write; those whose ids are there already change nothing. Each id at most once. */
    void addAll(List<Visit> visits);

    Optional<Visit> find(VisitId id);

    /**
     * Oldest first, for work over history: those of the site from {@code from} (inclusive) to {@code to} (exclusive) that stand
     * after {@code after}.
     */
    List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit);

    /** The visits of one visitor from {@code from} (inclusive) to {@code to} (inclusive), newest first. */
    List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit);
}
