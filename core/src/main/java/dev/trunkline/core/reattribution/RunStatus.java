package dev.trunkline.core.reattribution;

/** How far a run has come. */
public enum RunStatus {
    /** Accepted and not begun. */
    WAITING,
    RUNNING,
    COMPLETED,
    /** Ended early; it can be begun again and goes on where it was. */
    FAILED
}
