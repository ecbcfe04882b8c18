package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import java.util.HashMap;
import java.util.Map;

/** Adds up what the ranges of the runs on this node have come to, so that people can watch. Thread-safe. */
final class RunProgress {
    private final RunBook book;
    private final Map<RunId, Map<String, Tally>> ranges = new HashMap<>();

    RunProgress(RunBook book) {
        this.book = book;
    }

    /** @param known what earlier attempts of the run came to, by range */
    synchronized void begin(RunId run, Map<String, Tally> known) {
        ranges.put(run, new HashMap<>(known));
    }

    synchronized void tell(RunId run, String range, Tally tally) {
        Map<String, Tally> known = ranges.computeIfAbsent(run, id -> new HashMap<>());
        known.put(range, tally);
        RunCounts counts = known.values().stream().map(Tally::counts).reduce(RunCounts.NONE, RunCounts::plus);
        book.goOn(run, counts);
    }

    synchronized void end(RunId run) {
        ranges.remove(run);
    }
}
