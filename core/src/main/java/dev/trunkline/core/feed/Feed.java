package dev.trunkline.core.feed;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * A system that sends calls and texts to a site.
 *
 * @param id not blank; part of the address that the system sends to
 * @param secret what its bodies are signed with
 * @param sample a body to try the mapping on; may be empty
 */
public record Feed(
        String id, SiteId site, String name, String secret, FeedMapping mapping, String sample, Instant createdAt) {
    public Feed {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A feed needs an id and a name");
        }
    }

    /** This feed, read otherwise. */
    public Feed with(FeedMapping other, String otherSample) {
        return new Feed(id, site, name, secret, other, otherSample, createdAt);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Feed[" + id + " of " + site + "]";
    }
}
