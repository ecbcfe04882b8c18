package dev.trunkline.core.response;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call, text, form or click on an e-mail address that reached the business, as its provider told it. Raw facts; only its progress
 * rises, and an event that comes late may tell that it began earlier.
 *
 * @param trackingNumber which number was dialled; null for a form and for an e-mail click
 * @param visit the visit that a form was sent from, or an address clicked in; null for calls and texts, which are matched by number and
 *     instant
 * @param externalId what its provider calls it; empty when it has no name
 * @param firstTime whether the caller was not known to the site before; withheld callers are never known
 * @param payload what the provider sent, kept as sent but for redacted fields
 * @param fingerprint of the body that created it, to tell a repetition from another body under the same key
 * @param callerFacts what was known of the caller when it arrived
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
        Instant receivedAt,
        CallerFacts callerFacts) {
    public Response {
        payload = Map.copyOf(payload);
    }

    /** A response of whose caller nothing but the number is known. */
    public Response(
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
        this(
                id,
                site,
                kind,
                trackingNumber,
                visit,
                caller,
                startedAt,
                progress,
                externalId,
                firstTime,
                payload,
                fingerprint,
                receivedAt,
                CallerFacts.ofNumber(caller));
    }

    /** This response, further on. */
    public Response with(CallProgress further) {
        return with(further, startedAt);
    }

    /** This and what another event tells: how it went on, and when it began, of which the earliest counts. */
    public Response joined(CallProgress told, Instant began) {
        return with(progress.joined(told), began.isBefore(startedAt) ? began : startedAt);
    }

    /** This response, further on, which began then. */
    public Response with(CallProgress further, Instant began) {
        return with(further, began, callerFacts);
    }

    /** This response, with what is known of its caller. */
    Response with(CallerFacts known) {
        return with(progress, startedAt, known);
    }

    private Response with(CallProgress further, Instant began, CallerFacts known) {
        return new Response(
                id,
                site,
                kind,
                trackingNumber,
                visit,
                caller,
                began,
                further,
                externalId,
                firstTime,
                payload,
                fingerprint,
                receivedAt,
                known);
    }
}
