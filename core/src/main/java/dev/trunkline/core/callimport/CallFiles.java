package dev.trunkline.core.callimport;

/** Reads the stored files of imports. Thread-safe. */
public interface CallFiles {
    /**
     * The rows of the file, from its first.
     *
     * @throws UnreadableFileException when it is not of its format
     */
    CallRows open(ImportRun run);

    /**
     * The same rows for who passes through the file before: of calls only the caller and the start hold.
     *
     * @throws UnreadableFileException when it is not of its format
     */
    default CallRows look(ImportRun run) {
        return open(run);
    }
}
