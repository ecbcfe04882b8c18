package dev.trunkline.core.decision;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided for each visit, append-only but for clicks. Thread-safe; durable when a call returns. */
public interface VisitDecisions {
    /** Adds the decision of a visit; a visit has one, and adding it again changes nothing. */
    default void add(VisitDecision decision) {
        addAll(List.of(decision));
    }

    /** Adds decisions with one write; those of visits that have one already change nothing. Each visit at most once. */
    void addAll(List<VisitDecision> decisions);

    Optional<VisitDecision> of(VisitId visit);

    /** The decisions of those of the visits that have one, in no order; for work over history, a page at a time. */
    default List<VisitDecision> ofAll(Collection<VisitId> visits) {
        return visits.stream().distinct().flatMap(visit -> of(visit).stream()).toList();
    }

    /** The visits that were shown the number from {@code from} (inclusive) to {@code to} (inclusive), newest first. */
    List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit);

    /**
     * Notes that the visitor clicked the number then. Of a visit's clicks the latest {@link dev.trunkline.core.leasing.Lease#MOST_CLICKS}
     * are kept. Nothing happens when the visit has no decision.
     */
    void click(VisitId visit, Instant at);

    /** In the order and for the purpose of {@link dev.trunkline.core.visit.Visits#scan}. */
    List<VisitDecision> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit);
}
