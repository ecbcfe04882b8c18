package dev.trunkline.core.visit;

import java.time.Instant;

/**
 * A visit reduced to what tells where it came from. Raw, as the browser told it.
 *
 * @param landingUrl with its query; empty when unknown
 * @param referrer empty when there was none
 */
public record Touchpoint(Instant at, String landingUrl, String referrer) {
    /** Whether nothing tells where it came from: no tags, no click id, no page of another site. */
    public boolean isDirect() {
        return Touch.of(landingUrl, referrer).fingerprint().isEmpty();
    }
}
