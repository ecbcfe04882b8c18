package dev.trunkline.app.feed;

import dev.trunkline.app.security.SignedTime;
import dev.trunkline.app.telephony.ProviderEvent;
import dev.trunkline.app.telephony.ProviderEvents;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.app.web.ProblemException.FieldError;
import dev.trunkline.app.webhook.WebhookSignature;
import dev.trunkline.core.feed.Feed;
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.ResponseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls and texts of any system, signed as our own webhooks are (docs/webhooks.md). Whatever is not right stores nothing. */
@RestController
final class FeedController {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Feeds feeds;
    private final Numbers numbers;
    private final ProviderEvents events;
    private final JsonMapper json;
    private final Clock clock;

    FeedController(Feeds feeds, Numbers numbers, ProviderEvents events, JsonMapper json, Clock clock) {
        this.feeds = feeds;
        this.numbers = numbers;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = "/webhooks/generic/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @PathVariable String id,
            @RequestHeader(name = "X-Trunkline-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Trunkline-Signature", defaultValue = "") String signature,
            @RequestBody byte[] body) {
        Feed feed = feeds.find(id)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "unknown-feed", "There is no such feed."));
        if (!SignedTime.isFresh(timestamp, clock.instant(), TOLERANCE) || !isSigned(feed, timestamp, signature, body)) {
            throw ProblemException.of(
                    HttpStatus.FORBIDDEN,
                    "wrong-signature",
                    "The signature is not right for this body and time. Check the secret, and that the clocks agree to"
                            + " five minutes.");
        }
        FeedReading reading = FeedReading.of(read(body), feed.mapping());
        FeedReading.Call call = reading.call();
        if (call == null) {
            throw unreadable(reading);
        }
        checkSite(feed, call);
        events.record(event(feed, call, reading), feed.site().key());
    }

    private static boolean isSigned(Feed feed, String timestamp, String signature, byte[] body) {
        String right = WebhookSignature.of(List.of(feed.secret()), timestamp, new String(body, StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON.");
        }
    }

    private static ProblemException unreadable(FeedReading reading) {
        return ProblemException.ofFields(
                "invalid-body",
                "The feed's mapping does not fit the body. Try it on this body on the feed's page.",
                reading.problems().entrySet().stream()
                        .map(problem -> new FieldError(problem.getKey().name(), problem.getValue()))
                        .toList());
    }

    /** A feed speaks for its own site alone. */
    private void checkSite(Feed feed, FeedReading.Call call) {
        boolean ofAnother = numbers.find(call.number())
                .filter(owned -> !owned.site().equals(feed.site()))
                .isPresent();
        if (ofAnother) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-number",
                    "The number " + call.number() + " is not one of site " + feed.site() + ".");
        }
    }

    private ProviderEvent event(Feed feed, FeedReading.Call call, FeedReading reading) {
        Map<String, String> payload = new HashMap<>();
        reading.found().forEach((field, text) -> payload.put(field.name(), text));
        payload.values().removeIf(String::isEmpty);
        Instant startedAt = call.startedAt();
        return new ProviderEvent(
                new ResponseId("feed-" + feed.id() + "-" + call.id()),
                call.kind(),
                call.number(),
                call.caller(),
                startedAt == null ? clock.instant() : startedAt,
                call.progress(),
                call.id(),
                payload);
    }
}
