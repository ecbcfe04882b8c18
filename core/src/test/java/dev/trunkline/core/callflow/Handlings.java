package dev.trunkline.core.callflow;

import dev.trunkline.core.Examples;
import java.time.Duration;

/** Ways to handle calls. */
public final class Handlings {
    /** Weekdays from six to five; a whisper, a recording, a fallback and a voicemail; texts are forwarded and answered. */
    public static final CallHandling EVERYTHING = new CallHandling(
            "en-GB",
            "Call from {channel}, campaign {campaign}",
            CallRecording.ANNOUNCED,
            "This call is recorded for \"quality\" & <training>.",
            WeeklyHours.of(day -> day.getValue() <= 5 ? "06:00-17:00" : ""),
            WhenClosed.VOICEMAIL,
            Duration.ofSeconds(20),
            WhenUnanswered.FALLBACK_THEN_VOICEMAIL,
            Examples.number(70),
            "Nobody is here now. Leave a message.",
            Duration.ofSeconds(90),
            Examples.number(71),
            "Thank you. We'll call you back.");

    private Handlings() {}

    /** Plain, but for the recording. */
    static CallHandling with(CallRecording recording, String announcement) {
        return new CallHandling(
                "en-US",
                "",
                recording,
                announcement,
                WeeklyHours.ALWAYS,
                WhenClosed.CONNECT,
                Duration.ofSeconds(30),
                WhenUnanswered.HANG_UP,
                null,
                "",
                Duration.ofMinutes(2),
                null,
                "");
    }

    /** Plain, but for what follows when the business is closed or does not answer. */
    static CallHandling with(WhenClosed closed, WhenUnanswered unanswered) {
        return new CallHandling(
                "en-US",
                "",
                CallRecording.OFF,
                "",
                EVERYTHING.hours(),
                closed,
                Duration.ofSeconds(30),
                unanswered,
                EVERYTHING.fallback(),
                EVERYTHING.greeting(),
                Duration.ofMinutes(2),
                null,
                "");
    }
}
