package dev.trunkline.app.health;

import dev.trunkline.app.setup.PastFilled;
import dev.trunkline.core.health.PoolHistory;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this node looks at the pools of all sites. Every node does; what they write is the same. */
@Component
final class PoolSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PoolSchedule.class);

    private final Sites sites;
    private final PoolHistory history;
    private final PoolWatch watch;

    PoolSchedule(Sites sites, PoolHistory history, PoolWatch watch) {
        this.sites = sites;
        this.history = history;
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "${trunkline.pools.roll-up-every:1m}")
    void follow() {
        try {
            List<Site> all = sites.all();
            watch.look(all);
            all.forEach(history::follow);
        } catch (StoreUnavailableException e) {
            LOG.warn("The use of pools is rolled up later, because the store is unavailable: {}", e.getMessage());
        }
    }

    /** A past that was drawn is rolled up before anybody looks at it. */
    @EventListener
    void rollUp(PastFilled past) {
        sites.find(past.site()).ifPresent(site -> history.rollUp(site, past.from(), past.to()));
    }
}
