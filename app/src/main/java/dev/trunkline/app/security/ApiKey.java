package dev.trunkline.app.security;

import dev.trunkline.core.site.SiteId;
import java.security.Principal;
import java.util.Set;

/**
 * A machine's key, without its secret.
 *
 * @param id the first characters of the secret's hash: names the key in records and logs
 * @param sites the keys of the sites that it may speak of; empty for all
 * @param mayWrite whether it may change anything
 */
public record ApiKey(String id, String name, Set<String> sites, boolean mayWrite) implements Principal {
    public ApiKey {
        sites = Set.copyOf(sites);
    }

    /** Whether it may speak of this site. */
    public boolean covers(SiteId site) {
        return sites.isEmpty() || sites.contains(site.key());
    }

    @Override
    public String getName() {
        return "key " + name;
    }
}
