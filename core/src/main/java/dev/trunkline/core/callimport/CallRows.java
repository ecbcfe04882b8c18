package dev.trunkline.core.callimport;

import org.jspecify.annotations.Nullable;

/** The rows of one file, in order, read as they are asked for. Not thread-safe. */
public interface CallRows extends AutoCloseable {
    /** The next row; null at the end. The same file always gives the same rows. */
    @Nullable
    CallRow next();

    @Override
    void close();
}
