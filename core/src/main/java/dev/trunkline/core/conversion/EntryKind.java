package dev.trunkline.core.conversion;

/** What a platform is told with an entry of the ledger. */
public enum EntryKind {
    /** There was a conversion. */
    CONVERSION,
    /** It was worth something else. */
    RESTATE,
    /** There was none. */
    RETRACT
}
