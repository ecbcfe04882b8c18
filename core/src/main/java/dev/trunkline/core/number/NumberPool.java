package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tracking numbers of a site that may stand in for one another.
 *
 * @param numbers at least one, each once, in any state
 * @param overflow shown, and flagged, when no number is free; not one of the numbers; null when the pool has none that is enabled
 * @param destination where calls to all of them are connected
 * @param leasable those of the numbers that are enabled, and so may be leased; maybe none
 */
public record NumberPool(
        SiteId site,
        PoolId id,
        String name,
        List<TrackingNumber> numbers,
        @Nullable TrackingNumber overflow,
        TrackingNumber destination,
        List<TrackingNumber> leasable) {
    public NumberPool {
        numbers = List.copyOf(numbers);
        leasable = List.copyOf(leasable);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Pool " + id + " needs at least one number");
        }
        HashSet<TrackingNumber> distinct = new HashSet<>(numbers);
        if (distinct.size() != numbers.size()) {
            throw new IllegalArgumentException("Pool " + id + " names a number twice: " + numbers);
        }
        if (overflow != null && distinct.contains(overflow)) {
            throw new IllegalArgumentException(
                    "The overflow number " + overflow + " of pool " + id + " must not be one of its numbers");
        }
        if (leasable.size() > numbers.size() || !distinct.containsAll(leasable)) {
            throw new IllegalArgumentException(
                    "Pool " + id + " can lease only its own numbers, but was to lease " + leasable);
        }
    }

    /** A pool whose numbers are all enabled. */
    public NumberPool(
            SiteId site,
            PoolId id,
            String name,
            List<TrackingNumber> numbers,
            @Nullable TrackingNumber overflow,
            TrackingNumber destination) {
        this(site, id, name, numbers, overflow, destination, numbers);
    }
}
