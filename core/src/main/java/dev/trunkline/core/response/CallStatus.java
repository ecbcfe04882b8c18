package dev.trunkline.core.response;

/**
 * How far a response has come. A status only rises, so events may arrive in any order and any number of times. The names are
 * Twilio's call states; texts, forms and e-mail clicks are {@code COMPLETED} at once.
 */
public enum CallStatus {
    RINGING(1),
    IN_PROGRESS(2),
    CANCELED(3),
    NO_ANSWER(4),
    BUSY(5),
    FAILED(6),
    COMPLETED(7);

    private final int rank;

    CallStatus(int rank) {
        this.rank = rank;
    }

    /** Rises with the status. Final states differ in rank too, so that the order of events can't matter. */
    public int rank() {
        return rank;
    }

    /** Whether nothing can follow but a repetition. */
    public boolean isFinal() {
        return rank >= CANCELED.rank;
    }
}
