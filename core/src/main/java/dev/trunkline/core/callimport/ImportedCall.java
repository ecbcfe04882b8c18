package dev.trunkline.core.callimport;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A call as a row tells it.
 *
 * @param id follows from the site, the format and the provider's id; from the content where there is none
 * @param fingerprint of the content, to tell a repetition from another content under the same id
 * @param externalId what its provider calls it; empty when it has no name
 * @param payload what else the row says
 */
public record ImportedCall(
        ResponseId id,
        String fingerprint,
        TrackingNumber number,
        CallerNumber caller,
        Instant startedAt,
        CallProgress progress,
        String externalId,
        Map<String, String> payload) {
    public ImportedCall {
        payload = Map.copyOf(payload);
    }

    /** The response that this line of the import brings. */
    public Response response(ImportRun run, long line, boolean firstTime, Instant now) {
        Map<String, String> kept = new HashMap<>(payload);
        kept.put(ImportOrigin.FIELD, ImportOrigin.of(run.id().value(), line));
        return new Response(
                id,
                run.request().site(),
                ResponseKind.CALL,
                number,
                null,
                caller,
                startedAt,
                progress,
                externalId,
                firstTime,
                kept,
                fingerprint,
                now);
    }
}
