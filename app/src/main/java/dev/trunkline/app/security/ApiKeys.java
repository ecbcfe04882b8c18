package dev.trunkline.app.security;

import dev.trunkline.core.site.SiteId;
import java.util.Optional;
import java.util.Set;

/** The API keys, of which only hashes are stored. Thread-safe; durable when a call returns. */
public interface ApiKeys {
    /** The key with this secret. */
    Optional<ApiKey> find(String secret);

    /** Adds a key with this secret; adding it again changes nothing. */
    ApiKey add(String secret, String name, Set<SiteId> sites, boolean mayWrite);
}
