package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of conversions: without destinations, with what waits, with what stopped, and the form. */
final class ConversionSamples {
    private static final String URL = "/sites/demo/conversions/google";

    private ConversionSamples() {}

    static Stream<Page> all() {
        Page list = Samples.page("conversions", "conversions").with("scheduled", true);
        Page one = Samples.page("conversion", "conversions")
                .with("discardable", "s-2")
                .with("next", "abc")
                .with("sendings", List.of(sent(), stopped(), preview()))
                .with("examples", examples())
                .with("entries", entries());
        Page form = Samples.page("conversion-edit", "conversions")
                .with("platforms", List.of("GOOGLE_ADS", "DATA_MANAGER", "MICROSOFT_ADS", "GA4", "META", "CSV"))
                .with("transports", List.of("DOWNLOAD", "FOLDER", "HTTP"))
                .with("refusal", null)
                .with("hasSecret", false)
                .with("back", null)
                .with(
                        "form",
                        new Form(
                                "",
                                "GOOGLE_ADS",
                                "DOWNLOAD",
                                "",
                                "",
                                "",
                                "America/Toronto",
                                "",
                                "2026-11-30",
                                "0",
                                false));
        Page response = ResponseSamples.all()
                .filter(page -> page.name().equals("response"))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                response.named("response-told").with("told", entries()),
                list.named("conversions-empty").with("destinations", List.of()),
                list.with("scheduled", false)
                        .with("destinations", List.of(google(sent()), google(preview()), meta(stopped()), meta(null))),
                one.with("destination", google(sent())),
                one.named("conversion-new")
                        .with("destination", meta(null))
                        .with("discardable", "")
                        .with("next", "")
                        .with("sendings", List.of())
                        .with("examples", List.of())
                        .with("entries", List.of()),
                form,
                form.named("conversion-edit-refused")
                        .with("refusal", "currency must be a code such as CAD, but was 'dollars'")
                        .with("hasSecret", true)
                        .with("back", URL)
                        .with("form", refusedForm()));
    }

    private static Form refusedForm() {
        return new Form("Meta", "META", "HTTP", "Lead", "1234567890", "dollars", "America/Toronto", "", "", "80", true);
    }

    private static List<Example> examples() {
        return List.of(
                new Example(
                        "/sites/demo/responses/r-1",
                        "today 08:14",
                        "The platform takes corrections only later; this one waits.",
                        "24 Nov, 08:14",
                        ""),
                new Example(
                        "/sites/demo/responses/r-2",
                        "21 Nov, 18:01",
                        "The platform refused it, and nothing has changed since.",
                        "",
                        "400: <script>alert(1)</script>"));
    }

    static List<Entry> entries() {
        return List.of(
                new Entry(
                        "Google leads",
                        URL,
                        "today 08:14",
                        "today 09:00",
                        "CONVERSION",
                        "r-1",
                        "gclid Cj0KCQiA…",
                        "120.5 CAD",
                        "SENT",
                        ""),
                new Entry(
                        "Google leads",
                        URL,
                        "today 08:14",
                        "today 10:00",
                        "RESTATE",
                        "r-1",
                        "",
                        "90 CAD",
                        "INTENDED",
                        ""),
                new Entry(
                        "–",
                        "",
                        "today 08:14",
                        "today 10:00",
                        "RETRACT",
                        "r-1",
                        "",
                        "90 CAD",
                        "REFUSED",
                        "400: no such conversion"),
                new Entry(
                        "Google leads",
                        URL,
                        "today 08:14",
                        "today 10:00",
                        "RETRACT",
                        "r-1",
                        "",
                        "90 CAD",
                        "DISCARDED",
                        ""));
    }

    private static Card google(@Nullable Sending latest) {
        return new Card(
                "google-" + (latest == null ? "" : latest.id()),
                URL,
                "Google leads",
                "GOOGLE_ADS",
                "DOWNLOAD",
                "Qualified lead",
                "",
                "CAD",
                "America/Toronto",
                "",
                "0",
                true,
                false,
                false,
                latest);
    }

    private static Card meta(@Nullable Sending latest) {
        return new Card(
                "meta-" + (latest == null ? "" : latest.id()),
                "/sites/demo/conversions/meta",
                "Meta",
                "META",
                "HTTP",
                "Lead",
                "1234567890",
                "CAD",
                "America/Toronto",
                "https://graph.example.com",
                "80",
                false,
                latest == null,
                latest != null,
                latest);
    }

    private static Sending sent() {
        return new Sending(
                "s-2",
                "SEND",
                "DONE",
                "today 09:00",
                "dana",
                4_410,
                312,
                9,
                2,
                323,
                4,
                1,
                List.of(
                        new Obstacle("The visitor did not allow it.", 1),
                        new Obstacle("The platform takes corrections only later; this one waits.", 4)),
                List.of(
                        new FileLink("conversions", URL + "/files/s-2/conversions"),
                        new FileLink("adjustments", URL + "/files/s-2/adjustments")),
                "");
    }

    private static Sending preview() {
        return new Sending(
                "s-1", "PREVIEW", "PLANNING", "today 08:00", "dana", 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), "");
    }

    private static Sending stopped() {
        return new Sending(
                "s-0",
                "SEND",
                "STOPPED",
                "yesterday",
                "schedule",
                1,
                1,
                0,
                0,
                1,
                0,
                0,
                List.of(),
                List.of(),
                "The platform answered 401: look at the account and the secret, and send again.");
    }

    record Card(
            String id,
            String url,
            String name,
            String platform,
            String transport,
            String conversionName,
            String account,
            String currency,
            String zone,
            String address,
            String minConfidence,
            boolean automatic,
            boolean needsSecret,
            boolean tokenEnds,
            @Nullable Sending latest) {}

    record Sending(
            String id,
            String mode,
            String state,
            String at,
            String by,
            long read,
            long conversions,
            long restatements,
            long retractions,
            long total,
            long waiting,
            long blocked,
            List<Obstacle> obstacles,
            List<FileLink> files,
            String detail) {}

    record Obstacle(String text, long count) {}

    record FileLink(String name, String url) {}

    record Example(String url, String when, String text, String until, String detail) {}

    record Entry(
            String destination,
            String url,
            String response,
            String at,
            String kind,
            String order,
            String click,
            String value,
            String outcome,
            String detail) {}

    record Form(
            String name,
            String platform,
            String transport,
            String conversionName,
            String account,
            String currency,
            String zone,
            String address,
            String since,
            String minConfidence,
            boolean automatic) {}
}
