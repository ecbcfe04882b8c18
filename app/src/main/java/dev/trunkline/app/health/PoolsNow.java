package dev.trunkline.app.health;

import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the pools of a site are used at this moment, by what the store says. Thread-safe. */
@Component
public final class PoolsNow {
    private final Leases leases;
    private final Clock clock;

    PoolsNow(Leases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Of these pools of the site, by id. */
    public Map<PoolId, PoolNow> of(Site site, Collection<NumberPool> pools) {
        Instant now = clock.instant();
        Instant since = now.minus(site.leasing().quarantine()).minus(PoolNow.TREND);
        Stream<Lease> recent = pools.isEmpty() ? Stream.empty() : leases.endingAfter(site.id(), since);
        return PoolNow.of(pools, recent, site.leasing(), now);
    }
}
