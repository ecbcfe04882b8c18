package dev.trunkline.rules.engine;

import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.fact.VisitFact;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The facts and answers of visits that were judged and whose numbers are asked next, most often by the same thread. A thread has one
 * place, so at most a few are kept, and each until it is taken or the next comes. Thread-safe.
 */
final class KeptVisits {
    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable Kept> places = new AtomicReferenceArray<>(PLACES);

    void keep(Kept kept) {
        places.set(place(), kept);
    }

    /** What was kept of this very visit, for this caller alone; null when there is nothing. */
    @Nullable
    Kept take(Visit visit) {
        Kept kept = places.get(place());
        return kept != null && kept.visit() == visit && places.compareAndSet(place(), kept, null) ? kept : null;
    }

    private static int place() {
        return (int) (Thread.currentThread().threadId() % PLACES);
    }

    /** A visit that was judged. */
    record Kept(Visit visit, VisitFact fact, Evaluation evaluation) {}
}
