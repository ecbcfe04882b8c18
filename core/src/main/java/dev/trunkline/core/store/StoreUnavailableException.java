package dev.trunkline.core.store;

/**
 * The store did not answer in time or can't be reached. Nothing is known about the write that was under way; every write of a
 * port can be repeated.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
