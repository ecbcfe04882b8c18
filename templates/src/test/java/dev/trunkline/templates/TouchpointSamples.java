package dev.trunkline.templates;

import dev.trunkline.templates.Views.Touch;
import java.util.List;

/** The visits before a response, with their shares under each model. */
final class TouchpointSamples {
    private static final List<String> MODELS =
            List.of("FIRST", "LAST", "LAST_NON_DIRECT", "LINEAR", "POSITION_BASED", "TIME_DECAY");

    private TouchpointSamples() {}

    /** The page of a response with four visits before it. */
    static Page with(Page response) {
        return response.with("models", MODELS).with("touches", fourVisits()).with("windowDays", 30);
    }

    private static List<Touch> fourVisits() {
        return List.of(
                new Touch(
                        "4 Nov, 21:05", "Paid Social", 4, "", List.of("100 %", "–", "–", "25 %", "40 %", "8 %"), false),
                new Touch(
                        "12 Nov, 08:44",
                        "Organic Search",
                        2,
                        "",
                        List.of("–", "–", "–", "25 %", "10 %", "17 %"),
                        false),
                new Touch(
                        "Sunday, 19:30",
                        "Paid Search",
                        1,
                        "Emergency GTA",
                        List.of("–", "–", "100 %", "25 %", "10 %", "36 %"),
                        false),
                new Touch("08:10", "Direct", 3, "", List.of("–", "100 %", "–", "25 %", "40 %", "39 %"), true));
    }
}
