package dev.trunkline.core.conversion;

/** How far a sending has come. */
public enum SendingState {
    /** What is to be sent is found and written down. */
    PLANNING,
    /** It is handed over; when it stops on the way, it goes on. */
    DELIVERING,
    DONE,
    /** The destination has to be mended first; what waits is sent with the next sending. */
    STOPPED,
    /** It broke before anything was handed over. */
    FAILED;

    public boolean isUnfinished() {
        return this == PLANNING || this == DELIVERING;
    }
}
