package dev.trunkline.app.feed;

import dev.trunkline.core.feed.FeedField;
import dev.trunkline.core.feed.FeedMapping;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body, read by a mapping: what was found for each field, and what is wrong with it.
 *
 * @param found as it stands in the body; empty where nothing stands
 * @param problems why a field can't be used; the fields that are not named are right
 * @param call null when there are problems
 */
record FeedReading(
        Map<FeedField, String> found,
        Map<FeedField, String> problems,
        @Nullable Call call) {
    private static final long LONGEST_CALL = 86_400;

    /** What a body says when nothing is wrong with it. */
    record Call(
            String id,
            TrackingNumber number,
            String caller,
            @Nullable Instant startedAt,
            ResponseKind kind,
            CallProgress progress) {}

    static FeedReading of(JsonNode body, FeedMapping mapping) {
        Map<FeedField, String> found = new EnumMap<>(FeedField.class);
        for (FeedField field : FeedField.values()) {
            found.put(
                    field,
                    mapping.pointer(field)
                            .map(pointer -> text(body.at(pointer)))
                            .orElse(""));
        }
        Map<FeedField, String> problems = new EnumMap<>(FeedField.class);
        String id = read(found, problems, FeedField.ID, FeedReading::id);
        TrackingNumber number = read(found, problems, FeedField.NUMBER, TrackingNumber::new);
        Instant startedAt = found.getOrDefault(FeedField.STARTED_AT, "").isEmpty()
                ? null
                : read(found, problems, FeedField.STARTED_AT, FeedReading::time);
        Duration talk = read(found, problems, FeedField.DURATION, FeedReading::duration);
        CallStatus status = read(found, problems, FeedField.STATUS, FeedReading::status);
        ResponseKind kind = read(found, problems, FeedField.KIND, FeedReading::kind);
        if (id == null || number == null || talk == null || status == null || kind == null || !problems.isEmpty()) {
            return new FeedReading(found, problems, null);
        }
        Call call = new Call(
                id, number, found.getOrDefault(FeedField.CALLER, ""), startedAt, kind, progress(kind, status, talk));
        return new FeedReading(found, problems, call);
    }

    private static <T> @Nullable T read(
            Map<FeedField, String> found, Map<FeedField, String> problems, FeedField field, Function<String, T> how) {
        String text = found.getOrDefault(field, "");
        try {
            return how.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.put(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String id(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "An id must be 1 to 64 letters, digits, dots, - and _, but was '" + text + "'");
        }
        return text;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Duration duration(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        if (!text.matches("\\d{1,5}") || Long.parseLong(text) > LONGEST_CALL) {
            throw new IllegalArgumentException("A duration must be whole seconds up to a day, but was '" + text + "'");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static CallStatus status(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "ringing", "initiated", "started", "queued" -> CallStatus.RINGING;
            case "in-progress", "answered", "connected" -> CallStatus.IN_PROGRESS;
            case "", "completed", "ended", "hangup" -> CallStatus.COMPLETED;
            case "busy" -> CallStatus.BUSY;
            case "no-answer", "missed", "unanswered" -> CallStatus.NO_ANSWER;
            case "canceled", "cancelled", "abandoned" -> CallStatus.CANCELED;
            case "failed", "rejected" -> CallStatus.FAILED;
            default -> throw new IllegalArgumentException("The status '" + text + "' is not one of the known words");
        };
    }

    private static ResponseKind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "call", "voice" -> ResponseKind.CALL;
            case "text", "sms", "message" -> ResponseKind.TEXT;
            default -> throw new IllegalArgumentException("The kind must be call or text, but was '" + text + "'");
        };
    }

    private static CallProgress progress(ResponseKind kind, CallStatus status, Duration talk) {
        if (kind == ResponseKind.TEXT) {
            return new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true);
        }
        boolean completed = status == CallStatus.COMPLETED;
        return new CallProgress(
                status,
                completed ? talk : Duration.ZERO,
                status == CallStatus.IN_PROGRESS || completed && talk.isPositive());
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}
