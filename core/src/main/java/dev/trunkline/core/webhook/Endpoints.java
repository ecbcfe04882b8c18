package dev.trunkline.core.webhook;

import java.util.List;
import java.util.Optional;

/** The endpoints of all sites; a few per site. Thread-safe; durable when a call returns. */
public interface Endpoints {
    /** All of them, the removed ones too, oldest first. */
    List<Endpoint> all();

    Optional<Endpoint> find(EndpointId id);

    void add(Endpoint endpoint);

    /** Puts {@code after} in the place of {@code before}; false, and nothing, when it has changed since it was read. */
    boolean change(Endpoint before, Endpoint after);

    /** Removes it for good. */
    void forget(EndpointId id);
}
