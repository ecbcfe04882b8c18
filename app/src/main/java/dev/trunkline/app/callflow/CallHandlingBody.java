package dev.trunkline.app.callflow;

import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallRecording;
import dev.trunkline.core.callflow.WhenClosed;
import dev.trunkline.core.callflow.WhenUnanswered;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How calls are handled, as the API answers and takes it. What a call leaves out gets its default.
 *
 * @param hours spans of the days that have any, such as {@code "08:00-12:00, 13:00-17:30"}; without any day always open
 */
record CallHandlingBody(
        @Nullable String language,
        @Nullable String whisper,
        @Nullable CallRecording recording,
        @Nullable String announcement,
        @Nullable Map<DayOfWeek, String> hours,
        @Nullable WhenClosed closed,
        @Nullable Integer ringSeconds,
        @Nullable WhenUnanswered unanswered,
        @Nullable String fallback,
        @Nullable String greeting,
        @Nullable Integer longestMessageSeconds,
        @Nullable String forwardTexts,
        @Nullable String textAnswer) {

    static CallHandlingBody of(CallHandling calls) {
        Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
        calls.hours()
                .days()
                .keySet()
                .forEach(day -> hours.put(day, calls.hours().text(day)));
        return new CallHandlingBody(
                calls.language(),
                calls.whisper(),
                calls.recording(),
                calls.announcement(),
                hours,
                calls.closed(),
                (int) calls.ring().toSeconds(),
                calls.unanswered(),
                calls.fallback() == null ? null : calls.fallback().e164(),
                calls.greeting(),
                (int) calls.longestMessage().toSeconds(),
                calls.forwardTexts() == null ? null : calls.forwardTexts().e164(),
                calls.textAnswer());
    }

    /** The settings as {@link HandlingFields} reads them. */
    Map<String, String> texts() {
        Map<String, String> texts = HandlingFields.texts(CallHandling.DEFAULT);
        put("language", language, texts);
        put("whisper", whisper, texts);
        put("recording", recording, texts);
        put("announcement", announcement, texts);
        if (hours != null) {
            hours.forEach((day, spans) -> put(HandlingFields.of(day), spans, texts));
        }
        put("closed", closed, texts);
        put(HandlingFields.RING, ringSeconds, texts);
        put("unanswered", unanswered, texts);
        put(HandlingFields.FALLBACK, fallback, texts);
        put("greeting", greeting, texts);
        put(HandlingFields.LONGEST_MESSAGE, longestMessageSeconds, texts);
        put(HandlingFields.FORWARD_TEXTS, forwardTexts, texts);
        put("textAnswer", textAnswer, texts);
        return texts;
    }

    private static void put(String field, @Nullable Object value, Map<String, String> texts) {
        if (value != null) {
            texts.put(field, value.toString());
        }
    }
}
