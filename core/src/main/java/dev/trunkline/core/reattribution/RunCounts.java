package dev.trunkline.core.reattribution;

/** How many responses, or visits, a run read, and what became of them: read = changed + unchanged + failed. */
public record RunCounts(long read, long changed, long unchanged, long failed) {
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0);

    /** Both together. */
    public RunCounts plus(RunCounts other) {
        return new RunCounts(
                read + other.read, changed + other.changed, unchanged + other.unchanged, failed + other.failed);
    }
}
