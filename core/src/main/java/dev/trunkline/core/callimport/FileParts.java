package dev.trunkline.core.callimport;

import java.util.Optional;

/**
 * The files that are imported, in parts of at most {@link #LONGEST_PART} bytes, numbered from 0. They lie in the store and not on a
 * node's disk, so that any node can go on with an import. Thread-safe; durable when a call returns.
 */
public interface FileParts {
    int LONGEST_PART = 1024 * 1024;

    /** Adds the part or replaces the one with its number. */
    void put(ImportId run, int part, byte[] bytes);

    Optional<byte[]> find(ImportId run, int part);

    /** Removes all parts of the file, if there are any. */
    void removeAll(ImportId run);
}
