package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of the responses of a range, or of all ranges.
 *
 * @param failure of the first response that could not be judged; empty when all could
 */
record Tally(RunCounts counts, String failure) {
    static final Tally NONE = new Tally(RunCounts.NONE, "");
    static final Tally CHANGED = new Tally(new RunCounts(1, 1, 0, 0), "");
    static final Tally UNCHANGED = new Tally(new RunCounts(1, 0, 1, 0), "");

    private static final String CHANGED_KEY = "changed";
    private static final String UNCHANGED_KEY = "unchanged";
    private static final String FAILED_KEY = "failed";
    private static final String FAILURE_KEY = "failure";

    static Tally failed(String failure) {
        return new Tally(new RunCounts(1, 0, 0, 1), failure);
    }

    /** What was saved; how many were read is the reader's own count, not a sum. */
    static Tally of(ExecutionContext context) {
        RunCounts counts = new RunCounts(
                context.getLong(ResponseReader.READ, 0),
                context.getLong(CHANGED_KEY, 0),
                context.getLong(UNCHANGED_KEY, 0),
                context.getLong(FAILED_KEY, 0));
        return new Tally(counts, context.getString(FAILURE_KEY, ""));
    }

    /** The saved tally of each range. */
    static Map<String, Tally> ofRanges(JobBook book, RunId run) {
        Map<String, Tally> tallies = new TreeMap<>();
        book.latestOfRanges(run.value()).forEach((range, step) -> tallies.put(range, of(step.getExecutionContext())));
        return tallies;
    }

    /** All ranges together. */
    static Tally of(JobBook book, RunId run) {
        return ofRanges(book, run).values().stream().reduce(NONE, Tally::plus);
    }

    void saveTo(ExecutionContext context) {
        context.putLong(CHANGED_KEY, counts.changed());
        context.putLong(UNCHANGED_KEY, counts.unchanged());
        context.putLong(FAILED_KEY, counts.failed());
        context.putString(FAILURE_KEY, failure);
    }

    Tally plus(Tally other) {
        return new Tally(counts.plus(other.counts), failure.isEmpty() ? other.failure : failure);
    }
}
