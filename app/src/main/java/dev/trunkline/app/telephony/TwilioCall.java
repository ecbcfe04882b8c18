package dev.trunkline.app.telephony;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a webhook of Twilio says of a call or a text. Names and values are Twilio's. All that is kept of a call but its progress is the
 * same in each of its events, so their order can't matter.
 *
 * @param parameters as sent, one value each
 * @see <a href="https://www.twilio.com/docs/voice/twiml#request-parameters">Request parameters</a>
 */
record TwilioCall(Map<String, String> parameters) {
    private static final String PREFIX = "twilio-";
    private static final long LONGEST_CALL = 86_400;

    /** What Twilio tells of a call whatever it tells of besides. */
    private static final Set<String> OF_THE_WHOLE_CALL = Set.of(
            "AccountSid",
            "ApiVersion",
            "CallSid",
            "Called",
            "CalledCity",
            "CalledCountry",
            "CalledState",
            "CalledZip",
            "Caller",
            "CallerCity",
            "CallerCountry",
            "CallerName",
            "CallerState",
            "CallerZip",
            "Direction",
            "ForwardedFrom",
            "From",
            "FromCity",
            "FromCountry",
            "FromState",
            "FromZip",
            "StirVerstat",
            "To",
            "ToCity",
            "ToCountry",
            "ToState",
            "ToZip");

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
                text ? parameters : ofTheWholeCall());
    }

    private Map<String, String> ofTheWholeCall() {
        return parameters.entrySet().stream()
                .filter(parameter -> OF_THE_WHOLE_CALL.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The id of the response that this is about: the same for every event of one call. */
    ResponseId id() {
        String sid = text("MessageSid").isEmpty() ? text("CallSid") : text("MessageSid");
        return new ResponseId(PREFIX + sid("CallSid or MessageSid", sid));
    }

    /** The id of the call that this is a leg of; empty when it is none. */
    Optional<ResponseId> parent() {
        String sid = text("ParentCallSid");
        return sid.isEmpty() ? Optional.empty() : Optional.of(new ResponseId(PREFIX + sid("ParentCallSid", sid)));
    }

    private static String sid(String name, String sid) {
        if (!sid.matches("[A-Za-z0-9]{2,64}")) {
            throw new IllegalArgumentException(name + " must be 2 to 64 letters and digits, but was '" + sid + "'");
        }
        return sid;
    }

    TrackingNumber dialled() {
        return new TrackingNumber(text("To"));
    }

    String caller() {
        return text("From");
    }

    CallProgress progress() {
        CallStatus status = status();
        Pickup pickup = pickup();
        boolean talked = pickup == Pickup.SOMEBODY && !text("DialCallDuration").isEmpty();
        Duration talk = talked ? seconds("DialCallDuration") : callDuration();
        boolean answered = switch (status) {
            case COMPLETED -> talk.isPositive();
            case IN_PROGRESS -> true;
            case RINGING, CANCELED, NO_ANSWER, BUSY, FAILED -> false;
        };
        return new CallProgress(status, talk, answered).with(pickup, List.of());
    }

    /** What became of the leg to the business, in an event that tells of it. */
    Pickup pickup() {
        return switch (text("DialCallStatus")) {
            case "" -> Pickup.UNKNOWN;
            // Whoever hung up on the whisper was never connected with the caller.
            case "completed", "answered" -> text("DialBridged").equals("false") ? Pickup.NOBODY : Pickup.SOMEBODY;
            default -> Pickup.NOBODY;
        };
    }

    /** The text of a message; empty of a call. */
    String body() {
        return text("Body");
    }

    /** When the call began, by an event that tells when it happened and how long the call had lasted. */
    Instant startedAt(Instant now) {
        return timestamp().orElse(now).minus(callDuration());
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

    private Duration callDuration() {
        return seconds("CallDuration");
    }

    /** Zero where the event says nothing of it. */
    Duration seconds(String name) {
        String seconds = text(name);
        if (seconds.isEmpty()) {
            return Duration.ZERO;
        }
        if (!seconds.matches("\\d{1,5}") || Long.parseLong(seconds) > LONGEST_CALL) {
            throw new IllegalArgumentException(name + " must be seconds up to a day, but was '" + seconds + "'");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** The first event of a call has none. */
    private Optional<Instant> timestamp() {
        String text = text("Timestamp");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Empty where the event says nothing of it. */
    String text(String name) {
        return parameters.getOrDefault(name, "");
    }
}
