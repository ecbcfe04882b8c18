package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;

/**
 * A tracking number that belongs to a site.
 *
 * @param destination where calls to it are connected
 * @param enabled a disabled number is not shown any more; calls to it are still attributed by its history
 */
public record OwnedNumber(
        TrackingNumber number, SiteId site, NumberRole role, TrackingNumber destination, boolean enabled) {
    /** Whether a rule of the site may have it shown as it is: a channel number of the site that is not disabled. */
    public boolean isShownFixedBy(SiteId asking) {
        return site.equals(asking) && enabled && role instanceof NumberRole.ChannelNumber;
    }
}
