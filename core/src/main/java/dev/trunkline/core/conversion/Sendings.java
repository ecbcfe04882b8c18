package dev.trunkline.core.conversion;

import java.util.List;
import java.util.Optional;

/** The sendings of all destinations. Thread-safe; durable when a call returns. */
public interface Sendings {
    /** Adds a sending or replaces what is known of it. */
    void save(Sending sending);

    Optional<Sending> find(SendingId id);

    /** Newest first. */
    List<Sending> ofDestination(DestinationId destination, int limit);

    /** Those of a destination that stopped because it has to be mended, oldest first. */
    List<Sending> stopped(DestinationId destination);

    /** Those that are planning or delivering, oldest first. */
    List<Sending> unfinished();
}
