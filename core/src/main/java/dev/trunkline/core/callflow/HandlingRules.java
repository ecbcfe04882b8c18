package dev.trunkline.core.callflow;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for settings of calls. */
final class HandlingRules {
    /** Well below what any of Twilio's voices says at once, and about a minute long. */
    private static final int LONGEST_SPOKEN = 500;
    /** Two segments of a text. */
    private static final int LONGEST_TEXT = 320;

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private HandlingRules() {}

    static Map<String, String> problems(
            String language,
            String whisper,
            CallRecording recording,
            String announcement,
            WhenClosed closed,
            Duration ring,
            WhenUnanswered unanswered,
            @Nullable TrackingNumber fallback,
            String greeting,
            Duration longestMessage,
            String textAnswer) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!CallHandling.LANGUAGES.contains(language)) {
            problems.put("language", "must be one of " + CallHandling.LANGUAGES + ", but was '" + language + "'");
        }
        limited("whisper", whisper, LONGEST_SPOKEN, problems);
        Whisper.unknown(whisper)
                .ifPresent(unknown ->
                        problems.put("whisper", "may name {channel}, {campaign} and {keyword}, but not " + unknown));
        limited("announcement", announcement, LONGEST_SPOKEN, problems);
        if (recording == CallRecording.ANNOUNCED && announcement.isBlank()) {
            problems.put("announcement", "must tell callers that they are recorded");
        }
        within("ring", ring, problems);
        if (fallback == null && (closed == WhenClosed.FALLBACK || unanswered.ringsFallback())) {
            problems.put("fallback", "must be a number, since calls fall back to it");
        }
        limited("greeting", greeting, LONGEST_SPOKEN, problems);
        if (greeting.isBlank() && (closed == WhenClosed.VOICEMAIL || unanswered.takesMessage())) {
            problems.put("greeting", "must ask callers for their message");
        }
        within("longestMessage", longestMessage, problems);
        limited("textAnswer", textAnswer, LONGEST_TEXT, problems);
        return problems;
    }

    private static void limited(String field, String text, int most, Map<String, String> problems) {
        if (text.length() > most) {
            problems.put(field, "must have at most " + most + " characters, but had " + text.length());
        }
    }

    private static void within(String field, Duration duration, Map<String, String> problems) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            problems.put(
                    field,
                    "must be " + SHORTEST.toSeconds() + " to " + LONGEST.toSeconds() + " seconds, but was "
                            + duration.toSeconds());
        }
    }
}
