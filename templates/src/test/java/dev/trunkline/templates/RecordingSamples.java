package dev.trunkline.templates;

import java.util.List;

/** What was recorded of a call: the talk, and a message that was left before. */
final class RecordingSamples {
    private RecordingSamples() {}

    static Page with(Page page) {
        return page.with(
                "recordings",
                List.of(
                        new Recording("https://api.twilio.com/Recordings/RE1", false, "4:12"),
                        new Recording("https://api.twilio.com/Recordings/RE2", true, "0:23")));
    }

    record Recording(String url, boolean voicemail, String length) {}
}
