package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;

/** Webhooks of a site: none, several, and one with what was delivered, what waits and what was given up. */
final class WebhookSamples {
    private static final Count NONE = new Count(0, false);

    private WebhookSamples() {}

    static Stream<Page> all() {
        Page list = Samples.page("webhooks", "webhooks")
                .with("url", "")
                .with("urlError", "")
                .with(
                        "endpoints",
                        List.of(
                                endpoint("ACTIVE", NONE, NONE, "today 10:42"),
                                endpoint("PAUSED", new Count(100, true), NONE, "21 Nov, 10:42"),
                                endpoint("GONE", new Count(3, false), new Count(41, false), "")));
        Page one = Samples.page("webhook", "webhooks")
                .with("endpoint", endpoint("ACTIVE", new Count(1, false), new Count(1, false), "today 10:42"))
                .with("secret", null)
                .with("earlierUntil", "")
                .with("state", "DELIVERED")
                .with("older", null)
                .with("firstPage", true)
                .with("deliveries", List.of(row("DELIVERED", 1, "", "200", "ok"), test()));
        return Stream.of(
                list,
                list.named("webhooks-empty")
                        .with("endpoints", List.of())
                        .with("url", "ftp://crm")
                        .with("urlError", "must be an https address, but was 'ftp://crm'"),
                one,
                one.named("webhook-new").with("secret", "whsec_0123456789").with("deliveries", List.of()),
                one.named("webhook-waiting")
                        .with("state", "WAITING")
                        .with("earlierUntil", "24 Nov 2026, 10:42:00")
                        .with("deliveries", List.of(row("WAITING", 0, "23 Nov 2026, 10:42:00", "", ""))),
                one.named("webhook-dead")
                        .with("endpoint", endpoint("GONE", NONE, new Count(1, false), ""))
                        .with("state", "DEAD")
                        .with("older", "abc")
                        .with("firstPage", false)
                        .with(
                                "deliveries",
                                List.of(
                                        row("DEAD", 17, "", "none", "UnknownHostException: crm.example.com"),
                                        row("DEAD", 17, "", "503", "<h1>Away</h1>"))));
    }

    private static Endpoint endpoint(String state, Count waiting, Count dead, String delivered) {
        return new Endpoint(
                "/sites/demo/webhooks/we-1",
                "https://crm.example.com/hooks/trunkline",
                state,
                waiting,
                dead,
                delivered);
    }

    private static Row row(String state, int attempts, String next, String status, String text) {
        return new Row(
                "we-1:twilio-CA1:2",
                "response.changed",
                "twilio-CA1",
                2,
                "today 10:41",
                state,
                attempts,
                next,
                status,
                attempts == 0 ? "" : "today 10:42",
                text,
                "{\"id\":\"we-1:twilio-CA1:2\",\"type\":\"response.changed\"}");
    }

    private static Row test() {
        return new Row(
                "we-1:test-1:1",
                "webhook.test",
                "",
                1,
                "today 10:40",
                "DELIVERED",
                1,
                "",
                "204",
                "today 10:40",
                "",
                "{\"id\":\"we-1:test-1:1\",\"type\":\"webhook.test\"}");
    }

    record Count(int number, boolean more) {}

    record Endpoint(String page, String url, String state, Count waiting, Count dead, String delivered) {}

    record Row(
            String id,
            String type,
            String response,
            int revision,
            String occurredAt,
            String state,
            int attempts,
            String next,
            String status,
            String answeredAt,
            String text,
            String body) {}
}
