package dev.trunkline.core.callflow;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How calls and texts to the numbers of a site are handled where we answer for them. Texts that nobody hears are empty.
 *
 * @param language in which texts are spoken, one of {@link #LANGUAGES}
 * @param whisper what the business hears before it talks with the caller, see {@link Whisper}; empty: nothing
 * @param announcement what callers hear before they are connected, with or without recording
 * @param ring how long the business is rung, 5 s to 10 min
 * @param fallback rung in place of the destination, or after it; null: none
 * @param greeting what callers hear before they leave a message
 * @param longestMessage 5 s to 10 min
 * @param forwardTexts where texts are sent on to; null: nowhere
 * @param textAnswer what senders of texts get back
 */
public record CallHandling(
        String language,
        String whisper,
        CallRecording recording,
        String announcement,
        WeeklyHours hours,
        WhenClosed closed,
        Duration ring,
        WhenUnanswered unanswered,
        @Nullable TrackingNumber fallback,
        String greeting,
        Duration longestMessage,
        @Nullable TrackingNumber forwardTexts,
        String textAnswer) {
    /** Languages that Twilio's standard voices speak, https://www.twilio.com/docs/voice/twiml/say. */
    public static final List<String> LANGUAGES = List.of(
            "en-US", "en-CA", "en-GB", "en-AU", "fr-CA", "fr-FR", "es-MX", "es-ES", "de-DE", "it-IT", "nl-NL", "pt-BR",
            "pt-PT", "sv-SE", "da-DK", "nb-NO", "fi-FI", "pl-PL", "ja-JP");

    /** Rings the destination and does nothing else, as it was before there were settings. */
    public static final CallHandling DEFAULT = new CallHandling(
            "en-US",
            "",
            CallRecording.OFF,
            "",
            WeeklyHours.ALWAYS,
            WhenClosed.CONNECT,
            Duration.ofSeconds(30),
            WhenUnanswered.HANG_UP,
            null,
            "Nobody can take your call now. Leave a message after the tone.",
            Duration.ofMinutes(2),
            null,
            "");

    /**
     * Checks every setting, alone and against the others.
     *
     * @throws InvalidHandlingException that says what is wrong with each
     */
    public CallHandling {
        Map<String, String> problems = HandlingRules.problems(
                language,
                whisper,
                recording,
                announcement,
                closed,
                ring,
                unanswered,
                fallback,
                greeting,
                longestMessage,
                textAnswer);
        if (!problems.isEmpty()) {
            throw new InvalidHandlingException(problems);
        }
    }

    /** Whether a caller may be asked for a message at all. */
    public boolean takesMessages() {
        return closed == WhenClosed.VOICEMAIL || unanswered.takesMessage();
    }
}
