package dev.trunkline.core.number;

/** A number or a pool id is in use already; the message names it and its owner. */
public final class NumberTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NumberTakenException(String message) {
        super(message);
    }
}
