package dev.trunkline.core.outcome;

/** What became of a response. */
public enum OutcomeKind {
    /** It was sold to. */
    SALE,
    /** It never will be. */
    LOST,
    /** Nothing is known (any more): what the rules said of it holds. */
    OPEN
}
