package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;

/** The settings of a site, as they are and as somebody mistyped them. */
final class SettingsSamples {
    private static final List<String> UNITS = List.of("DAYS", "HOURS", "MINUTES", "SECONDS");

    private SettingsSamples() {}

    static Stream<Page> all() {
        Page page = Samples.page("settings", "settings")
                .with("units", UNITS)
                .with("refused", 0L)
                .with("origins", List.of("https://www.demo-plumbing.example", "http://localhost:8080"))
                .with("origin", "")
                .with("originError", null)
                .with("consentRequired", false)
                .with("reviewRequired", true)
                .with("fields", fields("30", ""));
        return Stream.of(
                page,
                page.named("settings-refused")
                        .with("refused", 1L)
                        .with("fields", fields("half an hour", "must be a whole number, such as 30"))
                        .with("origins", List.of())
                        .with("origin", "my page")
                        .with("originError", "must look like https://www.example.com, but was 'my page'")
                        .with("consentRequired", true)
                        .with("reviewRequired", false));
    }

    private static List<Field> fields(String hold, String error) {
        return List.of(
                new Field("hold", hold, "MINUTES", error),
                new Field("heartbeat", "60", "SECONDS", ""),
                new Field("confirmWithin", "2", "MINUTES", ""),
                new Field("closedBrowserDelay", "20", "MINUTES", ""),
                new Field("quarantine", "5", "MINUTES", ""),
                new Field("lateMatch", "30", "DAYS", ""),
                new Field("callDelay", "15", "MINUTES", ""),
                new Field("attributionWindow", "30", "DAYS", ""));
    }

    record Field(String key, String count, String unit, String error) {}
}
