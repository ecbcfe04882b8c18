package dev.trunkline.core.webhook;

import dev.trunkline.core.site.SiteId;
import java.net.URI;
import java.time.Instant;

/**
 * Where a site's events are sent.
 *
 * @param since events that happened earlier are not sent to it
 * @param version rises with each change
 */
public record Endpoint(
        EndpointId id, SiteId site, URI url, EndpointState state, SigningSecrets secrets, Instant since, int version) {

    /** This endpoint, changed so. */
    public Endpoint with(EndpointState other) {
        return new Endpoint(id, site, url, other, secrets, since, version + 1);
    }

    /** This endpoint, elsewhere. */
    public Endpoint with(URI other) {
        return new Endpoint(id, site, other, state, secrets, since, version + 1);
    }

    /** This endpoint, signed otherwise. */
    public Endpoint with(SigningSecrets other) {
        return new Endpoint(id, site, url, state, other, since, version + 1);
    }
}
