package dev.trunkline.core.visit;

import java.util.Optional;

/** The visits, append-only. Thread-safe; durable when a call returns. */
public interface Visits {
    /** Adds a visit; adding the same id again changes nothing. */
    void add(Visit visit);

    Optional<Visit> find(VisitId id);
}
