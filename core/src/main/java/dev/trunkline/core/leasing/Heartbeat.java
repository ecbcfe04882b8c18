package dev.trunkline.core.leasing;

/** What became of a heartbeat. */
public enum Heartbeat {
    /** The first of its lease, which is confirmed by it. */
    CONFIRMED,
    /** The lease goes on. */
    KEPT,
    /** The lease had ended. */
    ENDED
}
