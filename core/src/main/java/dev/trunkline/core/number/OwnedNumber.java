package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;

/**
 * A tracking number that belongs to a site.
 *
 * @param destination where calls to it are connected
 * @param state a number that is not enabled is not shown any more; calls to it are still attributed by its history
 */
public record OwnedNumber(
        TrackingNumber number, SiteId site, NumberRole role, TrackingNumber destination, NumberState state) {
    /** A number that is enabled or disabled. */
    public OwnedNumber(
            TrackingNumber number, SiteId site, NumberRole role, TrackingNumber destination, boolean enabled) {
        this(number, site, role, destination, enabled ? NumberState.ENABLED : NumberState.DISABLED);
    }

    /** Whether it may be shown. */
    public boolean enabled() {
        return state == NumberState.ENABLED;
    }

    /** Whether a rule of the site may have it shown as it is: a channel number of the site that is enabled. */
    public boolean isShownFixedBy(SiteId asking) {
        return site.equals(asking) && enabled() && role instanceof NumberRole.ChannelNumber;
    }

    /**
     * The number in another state.
     *
     * @throws IllegalArgumentException when it is the site number, which stands on the pages themselves
     */
    public OwnedNumber in(NumberState other) {
        if (role instanceof NumberRole.SiteNumber && other != NumberState.ENABLED) {
            throw new IllegalArgumentException("The site number " + number
                    + " stands on the pages themselves and can't be taken out of use; change the site's number first");
        }
        return new OwnedNumber(number, site, role, destination, other);
    }
}
