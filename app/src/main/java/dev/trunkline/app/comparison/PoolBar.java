package dev.trunkline.app.comparison;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.comparison.PoolDemand;
import dev.trunkline.core.comparison.PoolLoad;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A pool against its peaks, with the lengths of its bar in percent of the widest of size and peaks.
 *
 * @param within of the bar, up to the size; {@code beyond} what goes over it
 * @param mark where the peak of the base is
 * @param over whether the candidate would want more numbers at once than there are
 */
record PoolBar(
        String pool,
        int size,
        Load base,
        Load candidate,
        String within,
        String limit,
        String beyond,
        String mark,
        boolean over) {
    static PoolBar of(PoolDemand demand, SiteTimes times) {
        long base = demand.base().peak();
        long candidate = demand.candidate().peak();
        int size = demand.size();
        long whole = LongStream.of(size, base, candidate, 1).max().orElse(1);
        return new PoolBar(
                demand.pool().key(),
                size,
                Load.of(demand.base(), times),
                Load.of(demand.candidate(), times),
                percent(Math.min(candidate, size), whole),
                percent(size, whole),
                percent(Math.max(0, candidate - size), whole),
                percent(base, whole),
                candidate > size);
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100.0 / whole);
    }

    /**
     * What one side asks of the pool.
     *
     * @param at when it peaks; empty when nobody wants a number
     */
    record Load(long peak, String at, long turnedAway) {
        static Load of(PoolLoad load, SiteTimes times) {
            return new Load(load.peak(), load.peakAt() == null ? "" : times.brief(load.peakAt()), load.turnedAway());
        }
    }
}
