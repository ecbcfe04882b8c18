package dev.trunkline.app.health;

import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the pools of a site are used at this moment, by one question to the store. Thread-safe. */
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
        Map<PoolId, PoolNow> uses = new HashMap<>();
        if (pools.isEmpty()) {
            return uses;
        }
        Instant now = clock.instant();
        LeasingSettings settings = site.leasing();
        List<Lease> recent =
                leases.endingAfter(site.id(), now.minus(settings.quarantine()).minus(PoolNow.TREND));
        pools.forEach(pool -> uses.put(pool.id(), PoolNow.of(pool, recent, settings, now)));
        return uses;
    }
}
