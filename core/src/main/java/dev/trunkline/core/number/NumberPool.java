package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tracking numbers of a site that may stand in for one another.
 *
 * @param numbers at least one, each once
 * @param overflow shown, and flagged, when no number is free; not one of the numbers; null when the pool has none
 * @param destination where calls to all of them are connected
 */
public record NumberPool(
        SiteId site,
        PoolId id,
        String name,
        List<TrackingNumber> numbers,
        @Nullable TrackingNumber overflow,
        TrackingNumber destination) {
    public NumberPool {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Pool " + id + " needs at least one number");
        }
        if (new HashSet<>(numbers).size() != numbers.size()) {
            throw new IllegalArgumentException("Pool " + id + " names a number twice: " + numbers);
        }
        if (overflow != null && numbers.contains(overflow)) {
            throw new IllegalArgumentException(
                    "The overflow number " + overflow + " of pool " + id + " must not be one of its numbers");
        }
    }
}
