package dev.trunkline.core.comparison;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When visitors would have begun and ceased to hold a number of a pool, in whole minutes since the epoch. A minute that a visitor
 * holds a number in at all is held.
 *
 * @param begun how many by minute
 * @param ended how many by minute, the first in which they hold none any more
 */
public record PoolTraffic(Map<Long, Long> begun, Map<Long, Long> ended) {
    public static final PoolTraffic NONE = new PoolTraffic(Map.of(), Map.of());

    public PoolTraffic {
        begun = Map.copyOf(begun);
        ended = Map.copyOf(ended);
    }

    /** Both together. */
    public PoolTraffic plus(PoolTraffic other) {
        return new PoolTraffic(sum(begun, other.begun), sum(ended, other.ended));
    }

    private static Map<Long, Long> sum(Map<Long, Long> some, Map<Long, Long> more) {
        Map<Long, Long> sums = new TreeMap<>(some);
        more.forEach((minute, count) -> sums.merge(minute, count, Long::sum));
        return sums;
    }

    /**
     * What this would ask of a pool of so many numbers. Who first began is taken to end first, which is so where all hold a number
     * equally long; a visitor who is turned away holds none.
     */
    public PoolLoad load(int size) {
        TreeSet<Long> minutes = new TreeSet<>(begun.keySet());
        minutes.addAll(ended.keySet());
        Deque<Boolean> served = new ArrayDeque<>();
        long held = 0;
        long turnedAway = 0;
        long peak = 0;
        long peakMinute = 0;
        for (long minute : minutes) {
            for (long i = ended.getOrDefault(minute, 0L); i > 0; i--) {
                held -= served.removeFirst() ? 1 : 0;
            }
            for (long i = begun.getOrDefault(minute, 0L); i > 0; i--) {
                boolean isServed = held < size;
                served.addLast(isServed);
                held += isServed ? 1 : 0;
                turnedAway += isServed ? 0 : 1;
            }
            if (served.size() > peak) {
                peak = served.size();
                peakMinute = minute;
            }
        }
        return new PoolLoad(peak, peakMinute, turnedAway);
    }
}
