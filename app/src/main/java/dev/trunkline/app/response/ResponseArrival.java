package dev.trunkline.app.response;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.Sha256;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes a response of what a machine sent. */
@Component
final class ResponseArrival {
    private static final int ID_LENGTH = 32;
    private static final int LONGEST_KEY = 200;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final Responses responses;
    private final Clock clock;

    ResponseArrival(Responses responses, Clock clock) {
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * Refuses a key that can't be told from others.
     *
     * @param send what to send, such as {@code Send an Idempotency-Key header}
     */
    static void checkKey(String key, String send) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "no-idempotency-key",
                    send + " of 1 to " + LONGEST_KEY + " characters, the same with every repetition of this call.");
        }
    }

    /** The key came with another body before. */
    static ProblemException keyReused(String id) {
        return ProblemException.of(
                HttpStatus.CONFLICT,
                "idempotency-key-reused",
                "This Idempotency-Key came with another body before, as response " + id + ". Use a new key.");
    }

    /**
     * The response, whose id follows from the site and the key, so that the same key finds it again.
     *
     * @param together what comes with it
     */
    Response response(ResponseCall call, String key, Site site, EarlierCalls together) {
        Instant now = clock.instant();
        Instant startedAt = Instant.ofEpochMilli(call.startedAt().toEpochMilli());
        if (startedAt.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw ProblemException.ofField("startedAt", "must not be in the future, but was " + call.startedAt());
        }
        CallerNumber caller = CallerNumbers.of(call.caller(), site.siteNumber());
        return new Response(
                new ResponseId("r-" + Sha256.of(site.id() + "\n" + key).substring(0, ID_LENGTH)),
                site.id(),
                call.kind(),
                number(call),
                call.visit() == null || call.visit().isBlank() ? null : new VisitId(call.visit()),
                caller,
                startedAt,
                progress(call),
                call.externalId() == null ? "" : call.externalId(),
                !together.precede(site.id(), caller, startedAt) && !responses.knows(site.id(), caller, startedAt),
                payload(call, site),
                Sha256.of(call.toString()),
                now);
    }

    private static @Nullable TrackingNumber number(ResponseCall call) {
        if (call.trackingNumber() == null) {
            if (call.kind() == ResponseKind.FORM || call.kind() == ResponseKind.EMAIL) {
                return null;
            }
            throw ProblemException.ofField("trackingNumber", "is the number that was dialled, e.g. +14165550101");
        }
        try {
            return new TrackingNumber(call.trackingNumber());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    "trackingNumber", "must be E.164, e.g. +14165550101, but was '" + call.trackingNumber() + "'");
        }
    }

    private static CallProgress progress(ResponseCall call) {
        Duration talk = Duration.ofSeconds(call.durationSeconds() == null ? 0 : call.durationSeconds());
        boolean answered = call.answered() == null ? call.kind() != ResponseKind.CALL : call.answered();
        return new CallProgress(answered ? CallStatus.COMPLETED : CallStatus.NO_ANSWER, talk, answered);
    }

    private static Map<String, String> payload(ResponseCall call, Site site) {
        Map<String, String> fields = new HashMap<>(call.fields() == null ? Map.of() : call.fields());
        fields.keySet().removeAll(site.redactedFields());
        return fields;
    }
}
