package dev.trunkline.app.telephony;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.Instant;
import java.util.Map;

/**
 * What an event of any provider says of a call or a text.
 *
 * @param id the same for every event of one call
 * @param caller as sent; may be withheld
 * @param externalId what the provider calls it
 * @param payload kept with the response, from the first event that comes
 */
public record ProviderEvent(
        ResponseId id,
        ResponseKind kind,
        TrackingNumber dialled,
        String caller,
        Instant startedAt,
        CallProgress progress,
        String externalId,
        Map<String, String> payload) {}
