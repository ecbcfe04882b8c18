package dev.trunkline.core.callimport;

/** How far an import is. */
public enum ImportStatus {
    /** Its file is on the way. */
    RECEIVING,
    /** Its file is stored; a person is to say what its columns mean. */
    NEEDS_COLUMNS,
    /** It is accepted and begins when nothing else of its site is imported. */
    WAITING,
    RUNNING,
    COMPLETED,
    /** It ended early and can go on. */
    FAILED,
    /** Its file can't be read to the end. What was read before is imported; the file has to be mended and sent again. */
    UNREADABLE;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == COMPLETED || this == UNREADABLE;
    }
}
