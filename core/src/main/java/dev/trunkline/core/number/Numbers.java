package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of numbers and pools. A number belongs to one site in one role. Thread-safe; durable when a call returns.
 */
public interface Numbers {
    Optional<OwnedNumber> find(TrackingNumber number);

    /** All numbers of the site, by number. */
    List<OwnedNumber> ofSite(SiteId site);

    /**
     * Adds a site or channel number; adding the same again changes nothing. The numbers of a pool come with it.
     *
     * @throws NumberTakenException when it belongs to another site or has another role
     * @throws IllegalArgumentException when its role is a pool's
     */
    void add(OwnedNumber number);

    Optional<NumberPool> pool(SiteId site, PoolId pool);

    /** The pools of the site, by id. */
    List<NumberPool> pools(SiteId site);

    /**
     * Adds a pool with its numbers and its overflow number; adding the same again changes nothing. Safe to repeat after a crash.
     *
     * @throws NumberTakenException when a number is taken or another pool has this id; then no number was added
     */
    void add(NumberPool pool);

    /**
     * Adds numbers to a pool, behind those that it has; those that it has already change nothing. Of many who add at once nobody's
     * numbers are lost.
     *
     * @param overflow the pool's overflow number from now on, if it has none; null adds none
     * @return the pool as it is now; empty when there is none of this id
     * @throws NumberTakenException when a number is taken, or the pool has another overflow number; then no number was added
     */
    Optional<NumberPool> addToPool(
            SiteId site, PoolId pool, List<TrackingNumber> more, @Nullable TrackingNumber overflow);

    /**
     * Takes a number of the site out of use, or puts it back.
     *
     * @return the number as it is now; empty when it is not the site's
     * @throws IllegalArgumentException when it is the site number, see {@link OwnedNumber#in}
     */
    Optional<OwnedNumber> setState(SiteId site, TrackingNumber number, NumberState state);
}
