package dev.trunkline.app.store;

import org.jspecify.annotations.Nullable;

/** Stored secrets are sealed with another key than the one at hand, or there is none; the message says what to do. Nothing was changed. */
public final class WrongKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
