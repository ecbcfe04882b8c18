package dev.trunkline.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happens on calls: as it is without settings, with every setting, and as somebody mistyped it. */
final class CallsSamples {
    private static final String TWIML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response>
            <Dial answerOnBridge="true" timeout="30" action="https://calls.example.com/webhooks/twilio/dialed?leg=DESTINATION">
            <Number>+14165550199</Number>
            </Dial>
            </Response>""";

    private CallsSamples() {}

    static Stream<Page> all() {
        Page page = Samples.page("calls", "settings")
                .with("values", values(Map.of()))
                .with("always", true)
                .with("errors", Map.of())
                .with("languages", List.of("en-US", "en-GB", "fr-CA"))
                .with("recordings", List.of("OFF", "ANNOUNCED", "UNANNOUNCED"))
                .with("closings", List.of("CONNECT", "FALLBACK", "VOICEMAIL"))
                .with("rescues", List.of("HANG_UP", "FALLBACK", "VOICEMAIL", "FALLBACK_THEN_VOICEMAIL"))
                .with("days", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"))
                .with(
                        "scenes",
                        List.of(scene(
                                "Now, 14:05", "Rings (416) 555-0199 for 30 s.", "If nobody answers, the call ends.")));
        Map<String, String> everything = Map.of(
                "announcement", "This call is recorded for training.",
                "whisper", "Call from {channel}, campaign {campaign}",
                "recording", "ANNOUNCED",
                "unanswered", "FALLBACK_THEN_VOICEMAIL",
                "fallback", "+14165550188",
                "closed", "VOICEMAIL",
                "hours.MONDAY", "08:00-12:00, 13:00-17:30",
                "textAnswer", "Thank you. We'll call you back.");
        return Stream.of(
                page,
                page.named("calls-everything")
                        .with("values", values(everything))
                        .with("always", false)
                        .with(
                                "scenes",
                                List.of(
                                        scene(
                                                "Now, 14:05, open",
                                                "Hears “This call is recorded for training.”.",
                                                "Rings (416) 555-0199 for 25 s. The talk is recorded.",
                                                "Who picks up hears “Call from Paid Search, campaign emergency”.",
                                                "If nobody answers:",
                                                "Rings (416) 555-0188 for 25 s. The talk is recorded."),
                                        scene(
                                                "Outside business hours",
                                                "Hears “Nobody can take your call now.”.",
                                                "May leave a message of up to 2:00."))),
                page.named("calls-refused")
                        .with("values", values(Map.of("ringSeconds", "half a minute", "hours.MONDAY", "8-17")))
                        .with("always", false)
                        .with(
                                "errors",
                                Map.of(
                                        "ringSeconds", "must be a whole number of seconds, such as 30",
                                        "hours.MONDAY", "must look like 08:00-17:30, but was '8-17'",
                                        "announcement", "must tell callers that they are recorded",
                                        "hours", "must have a day with times; choose Always open for none")));
    }

    private static Map<String, String> values(Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "language", "en-US",
                "whisper", "",
                "recording", "OFF",
                "announcement", "",
                "closed", "CONNECT",
                "ringSeconds", "30",
                "unanswered", "HANG_UP",
                "fallback", "",
                "greeting", "Nobody can take your call now. Leave a message after the tone.",
                "longestMessageSeconds", "120"));
        values.put("forwardTexts", "");
        values.put("textAnswer", "");
        values.putAll(others);
        return values;
    }

    private static Scene scene(String title, String... lines) {
        return new Scene(title, List.of(lines), TWIML);
    }

    record Scene(String title, List<String> lines, String twiml) {}
}
