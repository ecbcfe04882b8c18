package dev.trunkline.core.conversion;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The destinations of all sites, and their secrets. Thread-safe; durable when a call returns. */
public interface Destinations {
    /** Adds a destination; false when its id is taken. */
    boolean add(Destination destination);

    /** Replaces the destination with its id; false when there is none. */
    boolean replace(Destination destination);

    /** Forgets a destination and its secret; what was sent stays in the ledger. */
    void remove(DestinationId id);

    Optional<Destination> find(DestinationId id);

    /** By name. */
    List<Destination> ofSite(SiteId site);

    /** Those that the schedule sends to. */
    List<Destination> automatic();

    /** Keeps the secret that the platform's calls carry; an empty one is forgotten. */
    void keepSecret(DestinationId id, String secret);

    /** The secret; empty when there is none. Never for a page, an answer or a log. */
    String secret(DestinationId id);

    /**
     * Takes the right to work on a destination, or goes on with it.
     *
     * @param owner who asks, such as a node
     * @param until when it ends by itself
     * @return false while another has it
     */
    boolean claim(DestinationId id, String owner, Instant now, Instant until);

    /** Gives it back, if the owner has it. */
    void release(DestinationId id, String owner);
}
