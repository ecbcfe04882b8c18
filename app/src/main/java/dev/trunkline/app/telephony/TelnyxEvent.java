package dev.trunkline.app.telephony;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a webhook of Telnyx says. Only what comes in matters: outgoing legs and other events are nothing to us. All that is kept of a call
 * but its progress is the same in each of its events, so their order can't matter.
 *
 * @see <a href="https://developers.telnyx.com/api-reference/callbacks/call-hangup">call.hangup</a>
 */
record TelnyxEvent(JsonNode data) {
    private static final List<String> OF_THE_WHOLE_CALL =
            List.of("call_leg_id", "call_session_id", "connection_id", "from", "to", "start_time");
    private static final List<String> OF_A_TEXT = List.of("id", "text", "received_at", "messaging_profile_id");
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    /** The event in the words of all providers; empty when it is none of ours. */
    Optional<ProviderEvent> event(Instant now) {
        String direction = payload("direction");
        return switch (text(data, "event_type")) {
            case "call.initiated", "call.answered", "call.hangup" ->
                direction.equals("outgoing") ? Optional.empty() : Optional.of(call(now));
            case "message.received" -> Optional.of(message(now));
            default -> Optional.empty();
        };
    }

    private ProviderEvent call(Instant now) {
        String leg = id("call_leg_id");
        Instant startedAt = time(payload("start_time")).orElseGet(() -> occurredAt(now));
        return new ProviderEvent(
                new ResponseId("telnyx-" + leg),
                ResponseKind.CALL,
                new TrackingNumber(payload("to")),
                payload("from"),
                startedAt,
                progress(Duration.between(startedAt, occurredAt(now))),
                leg,
                kept(OF_THE_WHOLE_CALL));
    }

    /** A hangup tells how the call ended, whatever came before it; how long it lasted includes the ringing. */
    private CallProgress progress(Duration sinceStart) {
        CallStatus status = switch (text(data, "event_type")) {
            case "call.initiated" -> CallStatus.RINGING;
            case "call.answered" -> CallStatus.IN_PROGRESS;
            default ->
                switch (payload("hangup_cause")) {
                    case "normal_clearing", "time_limit" -> CallStatus.COMPLETED;
                    case "user_busy" -> CallStatus.BUSY;
                    case "no_answer", "timeout" -> CallStatus.NO_ANSWER;
                    case "originator_cancel" -> CallStatus.CANCELED;
                    default -> CallStatus.FAILED;
                };
        };
        boolean completed = status == CallStatus.COMPLETED;
        Duration talk = completed ? limited(sinceStart).truncatedTo(ChronoUnit.SECONDS) : Duration.ZERO;
        return new CallProgress(status, talk, status == CallStatus.IN_PROGRESS || completed && talk.isPositive());
    }

    private static Duration limited(Duration talk) {
        if (talk.isNegative()) {
            return Duration.ZERO;
        }
        return talk.compareTo(LONGEST_CALL) > 0 ? LONGEST_CALL : talk;
    }

    private ProviderEvent message(Instant now) {
        String id = id("id");
        Map<String, String> kept = kept(OF_A_TEXT);
        String from = text(data.path("payload").path("from"), "phone_number");
        String to = text(data.path("payload").path("to").path(0), "phone_number");
        kept.put("from", from);
        kept.put("to", to);
        return new ProviderEvent(
                new ResponseId("telnyx-" + id),
                ResponseKind.TEXT,
                new TrackingNumber(to),
                from,
                time(payload("received_at")).orElseGet(() -> occurredAt(now)),
                new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true),
                id,
                kept);
    }

    private String id(String field) {
        String id = payload(field);
        if (!id.matches("[A-Za-z0-9_-]{2,64}")) {
            throw new IllegalArgumentException(
                    "payload." + field + " must be 2 to 64 letters, digits, - and _, but was '" + id + "'");
        }
        return id;
    }

    private Map<String, String> kept(List<String> fields) {
        Map<String, String> kept = new HashMap<>();
        fields.stream().filter(field -> !payload(field).isEmpty()).forEach(field -> kept.put(field, payload(field)));
        return kept;
    }

    private Instant occurredAt(Instant now) {
        return time(text(data, "occurred_at")).orElse(now);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String payload(String field) {
        return text(data.path("payload"), field);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
