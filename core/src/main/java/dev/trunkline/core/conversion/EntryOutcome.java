package dev.trunkline.core.conversion;

/** What became of an entry of the ledger. */
public enum EntryOutcome {
    /** It was written down to be sent, and may have been. */
    INTENDED,
    /** The platform took it, or a person has the file. */
    SENT,
    /** The platform refused it for what it says. */
    REFUSED,
    /** A person said that the file was never used. */
    DISCARDED
}
