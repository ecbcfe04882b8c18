package dev.trunkline.core.site;

import java.util.List;
import java.util.Optional;

/** The registered sites. Thread-safe; a saved site is durable when the call returns. */
public interface Sites {
    Optional<Site> find(SiteId id);

    /** All sites, by key. */
    List<Site> all();

    /** Adds the site or replaces the one with its id. */
    void save(Site site);
}
