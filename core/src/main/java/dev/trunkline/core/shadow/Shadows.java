package dev.trunkline.core.shadow;

import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The shadow of each site and what was counted. Thread-safe; durable when a call returns. */
public interface Shadows {
    /** Those that run, by site. */
    List<Shadow> all();

    Optional<Shadow> find(SiteId site);

    /** Starts the shadow in the place of the one that its site has. */
    void start(Shadow shadow);

    /** Stops the shadow if its site still has this one; false when it has another or none. */
    boolean stop(Shadow shadow);

    /**
     * Adds to the counts, which all nodes share. Not idempotent: who does not know whether an addition arrived and repeats it may
     * count a few visits twice, which a shadow can bear.
     */
    void add(ShadowKey key, ShadowCounts counts);

    /** What was counted so far; nothing for a key that nothing was added to. */
    ShadowCounts counts(ShadowKey key);
}
