package dev.trunkline.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trunkline.core.webhook.Endpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as the API answers it.
 *
 * @param secret only where it is new; nowhere else
 * @param earlierSecretUntil until when the secret before it signs too
 */
record EndpointView(
        String id,
        String site,
        String url,
        String state,
        Instant since,
        @Nullable Instant earlierSecretUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static EndpointView of(Endpoint endpoint) {
        return view(endpoint, null);
    }

    static EndpointView withSecret(Endpoint endpoint) {
        return view(endpoint, endpoint.secrets().current());
    }

    private static EndpointView view(Endpoint endpoint, @Nullable String secret) {
        return new EndpointView(
                endpoint.id().value(),
                endpoint.site().key(),
                endpoint.url().toString(),
                endpoint.state().name(),
                endpoint.since(),
                endpoint.secrets().earlierUntil(),
                secret);
    }
}
