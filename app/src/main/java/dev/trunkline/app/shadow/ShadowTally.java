package dev.trunkline.app.shadow;

import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.store.StoreUnavailableException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node has counted and not yet added to the store. Lost with the process. Thread-safe. */
final class ShadowTally {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowTally.class);

    private final Map<ShadowKey, ShadowCounts> pending = new ConcurrentHashMap<>();

    void add(ShadowKey key, ShadowCounts counts) {
        pending.merge(key, counts, ShadowCounts::plus);
    }

    /** Adds everything to the store; what it does not take is kept for the next time. */
    void store(Shadows shadows) {
        for (ShadowKey key : pending.keySet()) {
            ShadowCounts counts = pending.remove(key);
            if (counts == null) {
                continue;
            }
            try {
                shadows.add(key, counts);
            } catch (StoreUnavailableException e) {
                add(key, counts);
                LOG.warn("The counts of a shadow wait for the store: {}", e.getMessage());
            }
        }
    }
}
