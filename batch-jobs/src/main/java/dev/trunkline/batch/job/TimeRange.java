package dev.trunkline.batch.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A period, or a part of one.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TimeRange(Instant from, Instant to) {
    /**
     * This period in at most so many ranges, each as long as the others, without gap or overlap. Borders within stand on whole
     * milliseconds, which every store can tell apart.
     */
    public List<TimeRange> split(int count) {
        long first = from.toEpochMilli();
        long length = to.toEpochMilli() - first;
        List<TimeRange> ranges = new ArrayList<>();
        Instant begin = from;
        for (int i = 1; i < count; i++) {
            Instant border = Instant.ofEpochMilli(first + length / count * i);
            if (border.isAfter(begin)) {
                ranges.add(new TimeRange(begin, border));
                begin = border;
            }
        }
        ranges.add(new TimeRange(begin, to));
        return ranges;
    }
}
