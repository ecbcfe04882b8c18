package dev.trunkline.core.decision;

import dev.trunkline.core.visit.Visit;

/** Told of every new visit once its decision is stored. Not told of visitors of whom nothing is kept. Thread-safe. */
public interface VisitObserver {
    /** Looks the other way. */
    VisitObserver NOBODY = (visit, decision) -> {};

    /** Must neither wait nor throw: the visitor stands at the desk still. */
    void decided(Visit visit, VisitDecision decision);
}
