package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.RunRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a run's period.
 *
 * @param from inclusive
 * @param to exclusive
 */
record TimeRange(Instant from, Instant to) {
    /**
     * The period in at most so many ranges, each as long as the others, without gap or overlap. Borders within stand on whole
     * milliseconds, which every store can tell apart.
     */
    static List<TimeRange> split(RunRequest request, int count) {
        long first = request.from().toEpochMilli();
        long length = request.to().toEpochMilli() - first;
        List<TimeRange> ranges = new ArrayList<>();
        Instant from = request.from();
        for (int i = 1; i < count; i++) {
            Instant border = Instant.ofEpochMilli(first + length / count * i);
            if (border.isAfter(from)) {
                ranges.add(new TimeRange(from, border));
                from = border;
            }
        }
        ranges.add(new TimeRange(from, request.to()));
        return ranges;
    }
}
