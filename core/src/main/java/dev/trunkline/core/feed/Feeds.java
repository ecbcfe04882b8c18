package dev.trunkline.core.feed;

import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The feeds of all sites. Thread-safe; durable when a call returns. */
public interface Feeds {
    /** Those of the site, oldest first. */
    List<Feed> ofSite(SiteId site);

    Optional<Feed> find(String id);

    /** Adds the feed, or puts it in the place of the one with its id. */
    void put(Feed feed);

    void remove(String id);
}
