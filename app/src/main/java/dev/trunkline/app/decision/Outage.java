package dev.trunkline.app.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says once that visitors get less than the rules say, and once that this is over, when it was well for a minute: a store that is
 * slow now and then is one story and not many. Thread-safe.
 */
@Component
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration WELL_FOR = Duration.ofMinutes(1);

    private final InstantSource clock;
    private volatile boolean told;
    private long visitors;
    private Instant last = Instant.EPOCH;

    Outage(InstantSource clock) {
        this.clock = clock;
    }

    /** A visitor was answered with or without the store. */
    void answered(boolean degraded) {
        if (degraded) {
            without();
        } else if (told) {
            with();
        }
    }

    private synchronized void without() {
        last = clock.instant();
        visitors++;
        if (!told) {
            told = true;
            LOG.warn("The store is slow or gone: visitors see channel and site numbers, and nothing of them is kept");
        }
    }

    private synchronized void with() {
        if (told && !clock.instant().isBefore(last.plus(WELL_FOR))) {
            LOG.info("The store has answered in time for a minute; {} visitors were answered without it", visitors);
            told = false;
            visitors = 0;
        }
    }
}
