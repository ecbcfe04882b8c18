package dev.trunkline.app.decision;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once that visitors get less than the rules say, and once that this is over. Thread-safe. */
@Component
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final AtomicLong answeredWithout = new AtomicLong();

    /** A visitor was answered with or without the store. */
    void answered(boolean degraded) {
        if (degraded) {
            if (answeredWithout.getAndIncrement() == 0) {
                LOG.warn(
                        "The store is slow or gone: visitors see channel and site numbers, and nothing of them is kept");
            }
        } else if (answeredWithout.getPlain() > 0) {
            long visitors = answeredWithout.getAndSet(0);
            if (visitors > 0) {
                LOG.info("The store answers again; {} visitors were answered without it", visitors);
            }
        }
    }
}
