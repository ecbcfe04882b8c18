package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What loading some rows would do, or why it can't be done.
 *
 * @param rows how many there are
 * @param problems of the rows, by line; when there are any, nothing is stored
 * @param unchanged how many rows say what is so already
 */
record NumberLoad(
        int rows,
        List<NumberRow.Problem> problems,
        int unchanged,
        Map<PoolId, PoolPart> pools,
        List<ChannelPart> channelNumbers) {
    static final int MOST_SHOWN = 50;

    /** The first of the problems. */
    List<NumberRow.Problem> shownProblems() {
        return problems.subList(0, Math.min(MOST_SHOWN, problems.size()));
    }

    int added() {
        return channelNumbers.size()
                + pools.values().stream().mapToInt(PoolPart::size).sum();
    }

    /**
     * What is new in a pool.
     *
     * @param isNew whether the pool is too
     */
    record PoolPart(
            boolean isNew,
            List<TrackingNumber> numbers,
            @Nullable TrackingNumber overflow,
            TrackingNumber destination) {
        int size() {
            return numbers.size() + (overflow == null ? 0 : 1);
        }
    }

    /** A new channel number. */
    record ChannelPart(TrackingNumber number, NumberRole.ChannelNumber role, TrackingNumber destination) {}
}
