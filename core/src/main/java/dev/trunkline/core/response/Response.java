package dev.trunkline.core.response;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call, text, form or click on an e-mail address that reached the business, as its provider told it. Raw facts; only its progress
 * rises.
 *
 * @param trackingNumber which number was dialled; null for a form and for an e-mail click
 * @param visit the visit that a form was sent from, or an address clicked in; null for calls and texts, which are matched by number and
 *     instant
 * @param externalId what its provider calls it; empty when it has no name
 * @param firstTime whether the caller was not known to the site before; withheld callers are never known
 * @param payload what the provider sent, kept as sent but for redacted fields
 * @param fingerprint of the body that created it, to tell a repetition from another body under the same key
 */
public record Response(
        ResponseId id,
        SiteId site,
        ResponseKind kind,
        @Nullable TrackingNumber trackingNumber,
        @Nullable VisitId visit,
        CallerNumber caller,
        Instant startedAt,
        CallProgress progress,
        String externalId,
        boolean firstTime,
        Map<String, String> payload,
        String fingerprint,
        Instant receivedAt) {
    public Response {
        payload = Map.copyOf(payload);
    }

    /** This response, further on. */
    public Response with(CallProgress further) {
        return new Response(
                id,
                site,
                kind,
                trackingNumber,
                visit,
                caller,
                startedAt,
                further,
                externalId,
                firstTime,
                payload,
                fingerprint,
                receivedAt);
    }
}
