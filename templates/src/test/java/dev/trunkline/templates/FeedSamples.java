package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;

/** Feeds of a site, and one whose mapping fits, is new, or is wrong. */
final class FeedSamples {
    private static final Feed SWITCHBOARD = new Feed("fd-1", "Switchboard");

    private FeedSamples() {}

    static Stream<Page> all() {
        Page list = Samples.page("feeds", "webhooks").with("feeds", List.of(SWITCHBOARD));
        Page one = Samples.page("feed", "webhooks")
                .with("feed", SWITCHBOARD)
                .with("address", "https://calls.example.com/webhooks/generic/fd-1")
                .with("secret", null)
                .with("refused", null)
                .with("sample", "{\"id\": \"call-1\", \"to\": \"+14165550101\"}")
                .with("sampleBad", false)
                .with("fits", true)
                .with(
                        "rows",
                        List.of(
                                new Row("ID", true, "/id", false, "call-1", ""),
                                new Row("CALLER", false, "", false, "", "")));
        return Stream.of(
                list,
                list.named("feeds-empty").with("feeds", List.of()),
                one,
                one.named("feed-new").with("secret", "whsec_0123456789"),
                one.named("feed-wrong")
                        .with("refused", true)
                        .with("fits", false)
                        .with("sampleBad", true)
                        .with("sample", "<not json>")
                        .with(
                                "rows",
                                List.of(
                                        new Row("ID", true, "id", true, "", ""),
                                        new Row("NUMBER", true, "/to", false, "416", "must be E.164"))));
    }

    record Feed(String id, String name) {}

    record Row(String field, boolean required, String pointer, boolean wrong, String value, String problem) {}
}
