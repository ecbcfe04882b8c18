package dev.trunkline.core.callimport;

/** A file is not of the format that it was said to be. The message says why and what to do. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message) {
        super(message);
    }
}
