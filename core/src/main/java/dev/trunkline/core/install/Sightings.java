package dev.trunkline.core.install;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;

/** What was last seen of each origin's pages. Thread-safe; durable when a call returns. */
public interface Sightings {
    /** Adds to what is known; of each thing the later stays, whichever node comes first. */
    void addAll(List<PageSighting> sightings);

    /** Of all origins of the site, in no order. */
    List<PageSighting> of(SiteId site);

    /** Forgets an origin of which nothing was seen at or after that instant. */
    void forget(SiteId site, String origin, Instant unlessSince);
}
