package dev.trunkline.app.leasing;

import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.app.web.BeforeServing;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What leasing does beside the visitors' requests: stores heartbeats, reads new pools, and where other nodes may share the store, follows
 * what they lease. The pools are read before the web server listens.
 */
@Component
final class LeasingSchedule extends BeforeServing {
    private static final Logger LOG = LoggerFactory.getLogger(LeasingSchedule.class);

    private final NumberLeasing leasing;
    private final Sites sites;
    private final Numbers numbers;
    private final boolean alone;

    LeasingSchedule(NumberLeasing leasing, Sites sites, Numbers numbers, StoreProperties store) {
        super(READS);
        this.leasing = leasing;
        this.sites = sites;
        this.numbers = numbers;
        this.alone = store.isEmbedded();
    }

    @Scheduled(fixedDelayString = "${trunkline.leasing.flush-every}")
    void flush() {
        unlessStoreIsAway(leasing::flushDue);
    }

    @Scheduled(fixedDelayString = "${trunkline.follow-every}")
    void follow() {
        unlessStoreIsAway(() -> sites.all().forEach(this::follow));
    }

    private void follow(Site site) {
        prepare(site);
        if (!alone) {
            leasing.follow(site);
        }
    }

    private void prepare(Site site) {
        numbers.pools(site.id()).forEach(pool -> leasing.prepare(pool, site.leasing()));
    }

    private static void unlessStoreIsAway(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailableException e) {
            LOG.debug("Tried again soon: {}", e.getMessage());
        }
    }

    @Override
    protected void prepare() {
        unlessStoreIsAway(() -> sites.all().forEach(this::prepare));
    }
}
