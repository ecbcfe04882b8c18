package dev.trunkline.benchmarks.rules;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one combination came to.
 *
 * @param rules how many in all
 * @param who the contender's constant, or {@code DECISION}
 * @param score nanoseconds an evaluation, or evaluations a second
 * @param error half of the 99.9 % interval; not a number after fewer than three iterations
 * @param bytes allocated an evaluation
 */
record Figure(int rules, String who, double score, double error, double bytes) {
    static final String DECISION = "DECISION";

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static List<Figure> of(Collection<RunResult> results) {
        return results.stream().map(Figure::of).toList();
    }

    boolean isOf(int count, String whom) {
        return rules == count && who.equals(whom);
    }

    private static Figure of(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        String contender = result.getParams().getParam("contender");
        return new Figure(
                Integer.parseInt(result.getParams().getParam("rules")),
                contender == null ? DECISION : contender,
                primary.getScore(),
                primary.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }
}
