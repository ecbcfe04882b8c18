package dev.trunkline.app.telephony;

import dev.trunkline.app.web.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telnyx's webhooks, all at one address. What is signed wrongly stores nothing. The webhook's URL may name the site ({@code ?site=demo}),
 * for calls to numbers that no site has.
 */
@RestController
@EnableConfigurationProperties(TelnyxProperties.class)
final class TelnyxController {
    private final @Nullable TelnyxSignature signature;
    private final ProviderEvents events;
    private final JsonMapper json;
    private final Clock clock;

    TelnyxController(TelnyxProperties properties, ProviderEvents events, JsonMapper json, Clock clock) {
        this.signature = properties.publicKey().isEmpty()
                ? null
                : new TelnyxSignature(properties.publicKey(), properties.tolerance());
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = "/webhooks/telnyx", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void event(
            @RequestParam(defaultValue = "") String site,
            @RequestHeader(name = "telnyx-signature-ed25519", defaultValue = "") String given,
            @RequestHeader(name = "telnyx-timestamp", defaultValue = "") String timestamp,
            @RequestBody byte[] body) {
        if (signature == null) {
            throw refused("Webhooks of Telnyx are off: set TRUNKLINE_TELNYX_PUBLICKEY.");
        }
        if (!signature.isRight(given, timestamp, body, clock.instant())) {
            throw refused("The signature is not right for this body and time. Check TRUNKLINE_TELNYX_PUBLICKEY, and the"
                    + " clock of this machine.");
        }
        new TelnyxEvent(read(body).path("data")).event(clock.instant()).ifPresent(event -> events.record(event, site));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON.");
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(HttpStatus.FORBIDDEN, "wrong-signature", detail);
    }
}
