package dev.trunkline.core.ruleset;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import java.util.Set;

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
}
