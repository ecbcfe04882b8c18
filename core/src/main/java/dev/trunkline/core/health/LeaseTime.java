package dev.trunkline.core.health;

import java.time.Duration;

/**
 * How long numbers were leased.
 *
 * @param leased all of it
 * @param wasted the part of it after the page was last heard of; the whole of a lease whose page was never heard of
 */
public record LeaseTime(Duration leased, Duration wasted) {
    public static final LeaseTime NONE = new LeaseTime(Duration.ZERO, Duration.ZERO);

    /** Both together. */
    public LeaseTime plus(LeaseTime other) {
        return new LeaseTime(leased.plus(other.leased), wasted.plus(other.wasted));
    }
}
