package dev.trunkline.app.telephony;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What a webhook of Twilio says of a call or a text. Names and values are Twilio's.
 *
 * @param parameters as sent, one value each
 */
record TwilioCall(Map<String, String> parameters) {
    private static final String PREFIX = "twilio-";
    private static final long LONGEST_CALL = 86_400;

    TwilioCall {
        parameters = Map.copyOf(parameters);
    }

    /** What this says, in the words of all providers. A text is over when it comes. */
    ProviderEvent event(Instant now) {
        boolean text = !text("MessageSid").isEmpty();
        ResponseId id = id();
        return new ProviderEvent(
                id,
                text ? ResponseKind.TEXT : ResponseKind.CALL,
                dialled(),
                caller(),
                startedAt(now),
                text ? new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true) : progress(),
                id.value().substring(PREFIX.length()),
                parameters);
    }

    /** The id of the response that this is about: the same for every event of one call. */
    ResponseId id() {
        String sid = text("MessageSid").isEmpty() ? text("CallSid") : text("MessageSid");
        if (!sid.matches("[A-Za-z0-9]{2,64}")) {
            throw new IllegalArgumentException(
                    "CallSid or MessageSid must be 2 to 64 letters and digits, but was '" + sid + "'");
        }
        return new ResponseId(PREFIX + sid);
    }

    TrackingNumber dialled() {
        return new TrackingNumber(text("To"));
    }

    String caller() {
        return text("From");
    }

    CallProgress progress() {
        CallStatus status = status();
        Duration talk = duration();
        boolean answered = switch (status) {
            case COMPLETED -> talk.isPositive() && dialWasAnswered();
            case IN_PROGRESS -> true;
            case RINGING, CANCELED, NO_ANSWER, BUSY, FAILED -> false;
        };
        return new CallProgress(status, talk, answered);
    }

    /** When the call began, by an event that tells when it happened and how long the call had lasted. */
    Instant startedAt(Instant now) {
        return timestamp().orElse(now).minus(duration());
    }

    private CallStatus status() {
        return switch (text("CallStatus")) {
            case "queued", "initiated", "ringing", "" -> CallStatus.RINGING;
            case "in-progress", "answered" -> CallStatus.IN_PROGRESS;
            case "completed" -> CallStatus.COMPLETED;
            case "busy" -> CallStatus.BUSY;
            case "no-answer" -> CallStatus.NO_ANSWER;
            case "canceled" -> CallStatus.CANCELED;
            case "failed" -> CallStatus.FAILED;
            default ->
                throw new IllegalArgumentException(
                        "CallStatus '" + text("CallStatus") + "' is not one of Twilio's call states");
        };
    }

    private boolean dialWasAnswered() {
        String dial = text("DialCallStatus");
        return dial.isEmpty() || dial.equals("completed") || dial.equals("answered");
    }

    private Duration duration() {
        String seconds = text("CallDuration");
        if (seconds.isEmpty()) {
            return Duration.ZERO;
        }
        if (!seconds.matches("\\d{1,5}") || Long.parseLong(seconds) > LONGEST_CALL) {
            throw new IllegalArgumentException("CallDuration must be seconds up to a day, but was '" + seconds + "'");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private Optional<Instant> timestamp() {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text("Timestamp"), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return parameters.getOrDefault(name, "");
    }
}
