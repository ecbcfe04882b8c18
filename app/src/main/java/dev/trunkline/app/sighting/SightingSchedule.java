package dev.trunkline.app.sighting;

import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this node stores which pages it saw: never while a visitor waits. */
@Component
final class SightingSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SightingSchedule.class);

    private final PageWatch watch;

    SightingSchedule(PageWatch watch) {
        this.watch = watch;
    }

    @Scheduled(
            fixedDelayString = "${trunkline.sightings.store-every:10s}",
            initialDelayString = "${trunkline.sightings.store-every:10s}")
    void store() {
        try {
            watch.flush();
        } catch (StoreUnavailableException e) {
            LOG.debug("What pages were seen is stored later: {}", e.getMessage());
        }
    }
}
