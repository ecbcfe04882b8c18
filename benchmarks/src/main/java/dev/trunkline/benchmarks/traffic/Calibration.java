package dev.trunkline.benchmarks.traffic;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether calls of a stated confidence are as often right as it says. */
final class Calibration {
    private static final double[] BOUNDS = {0, 0.5, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999, 1.001};

    private Calibration() {}

    /** The rows of a table: from and below, calls, mean stated confidence, share right. */
    static List<String> rows(List<Attempt> attempts) {
        return IntStream.range(0, BOUNDS.length - 1)
                .mapToObj(bin -> row(attempts, BOUNDS[bin], BOUNDS[bin + 1]))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static String row(List<Attempt> attempts, double from, double below) {
        List<Attempt> these = attempts.stream()
                .filter(attempt -> !attempt.isUnknown())
                .filter(attempt -> attempt.confidence() >= from && attempt.confidence() < below)
                .toList();
        if (these.isEmpty()) {
            return "";
        }
        double stated =
                these.stream().mapToDouble(Attempt::confidence).average().orElseThrow();
        double right = (double) these.stream().filter(Attempt::isRight).count() / these.size();
        double spread = Math.sqrt(stated * (1 - stated) / these.size());
        return String.format(
                Locale.ROOT,
                "| %.3f to %.3f | %,d | %.4f | %.4f | %.4f |",
                from,
                Math.min(below, 1),
                these.size(),
                stated,
                right,
                2 * spread);
    }
}
