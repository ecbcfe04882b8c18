package dev.trunkline.core.ruleset;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a site has that its rules may name.
 *
 * @param channelNumbers the fixed numbers that a rule may show
 */
public record SiteReferences(Set<PoolId> pools, Set<TrackingNumber> channelNumbers) {
    public SiteReferences {
        pools = Set.copyOf(pools);
        channelNumbers = Set.copyOf(channelNumbers);
    }

    /** What the site has now; a disabled number can't be shown, so it does not count. */
    public static SiteReferences of(SiteId site, Numbers numbers) {
        return new SiteReferences(
                numbers.pools(site).stream().map(NumberPool::id).collect(Collectors.toSet()),
                numbers.ofSite(site).stream()
                        .filter(number -> number.enabled() && number.role() instanceof NumberRole.ChannelNumber)
                        .map(OwnedNumber::number)
                        .collect(Collectors.toSet()));
    }
}
