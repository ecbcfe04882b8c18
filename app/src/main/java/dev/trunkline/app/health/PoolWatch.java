package dev.trunkline.app.health;

import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows the use of every pool, as this node knows it, to monitoring, and logs once when one is nearly used up and once when it is not any
 * more. Thread-safe.
 */
@Component
final class PoolWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);

    private final Numbers numbers;
    private final NumberLeasing leasing;
    private final Map<MultiGauge, ToIntFunction<PoolNow>> gauges;
    private final Set<Pool> alarming = new HashSet<>();

    PoolWatch(Numbers numbers, NumberLeasing leasing, MeterRegistry meters) {
        this.numbers = numbers;
        this.leasing = leasing;
        this.gauges = Map.of(
                gauge("trunkline.pool.size", "Numbers of the pool that may be leased", meters), PoolNow::size,
                gauge("trunkline.pool.leased", "Numbers of the pool that are leased", meters), PoolNow::leased,
                gauge("trunkline.pool.quarantined", "Numbers of the pool that rest after a lease", meters),
                        PoolNow::quarantined);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
        return MultiGauge.builder(name).description(description).register(meters);
    }

    /** Looks at the pools of these sites, which are all that there are. */
    synchronized void look(List<Site> sites) {
        Map<Pool, PoolNow> now = new HashMap<>();
        for (Site site : sites) {
            for (NumberPool pool : numbers.pools(site.id())) {
                now.put(new Pool(site.id(), pool.id()), PoolNow.of(leasing.usage(pool, site.leasing())));
            }
        }
        gauges.forEach((gauge, value) -> {
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            now.forEach((pool, use) -> rows.add(MultiGauge.Row.of(pool.tags(), value.applyAsInt(use))));
            gauge.register(rows, true);
        });
        now.forEach(this::alarm);
        alarming.retainAll(now.keySet());
    }

    private void alarm(Pool pool, PoolNow use) {
        if (use.isAlarming() && alarming.add(pool)) {
            LOG.warn(
                    "Pool {} of site {} is nearly used up: {} of {} numbers are in use. Add numbers or hold them for less long.",
                    pool.pool(),
                    pool.site(),
                    use.taken(),
                    use.size());
        } else if (!use.isAlarming() && alarming.remove(pool)) {
            LOG.info(
                    "Pool {} of site {} is not nearly used up any more: {} of {} numbers are in use",
                    pool.pool(),
                    pool.site(),
                    use.taken(),
                    use.size());
        }
    }

    private record Pool(SiteId site, PoolId pool) {
        Tags tags() {
            return Tags.of("site", site.key(), "pool", pool.key());
        }
    }
}
