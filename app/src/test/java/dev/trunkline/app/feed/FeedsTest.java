package dev.trunkline.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.app.webhook.WebhookSignature;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A feed from the page on which it is added to the response that it makes. */
class FeedsTest extends RunningApplication {
    private static final String SITE = "fed-site";
    private static final String PAGES = "/sites/" + SITE + "/feeds";
    private static final String BODY = """
            {"id": "%s", "to": "+16885550100", "from": "+16475550142", "startedAt": "2026-03-02T12:00:00Z",
             "durationSeconds": %d, "status": "%s"}""";

    @Autowired
    private Clock clock;

    private String page;
    private String id;
    private String secret;

    @BeforeEach
    void addAFeed() {
        if (documents("sites").stream().noneMatch(site -> SITE.equals(site.getString("_id")))) {
            addSite(SITE, "688");
        }
        MvcTestResult added = send(PAGES, Map.of("name", "Switchboard"));
        page = String.valueOf(added.getResponse().getRedirectedUrl());
        id = page.substring(page.lastIndexOf('/') + 1);
        secret = String.valueOf(added.getMvcResult().getFlashMap().get("secret"));
    }

    @Test
    void eventsInAnyOrderMakeOneCall() {
        assertThat(deliver(BODY.formatted("any-order", 42, "completed"))).hasStatus(204);
        assertThat(deliver(BODY.formatted("any-order", 0, "ringing"))).hasStatus(204);
        assertThat(deliver(BODY.formatted("any-order", 42, "completed"))).hasStatus(204);

        MvcTestResult call = get("/v1/responses/feed-" + id + "-any-order");
        assertThat((String) read(call, "$.status")).isEqualTo("COMPLETED");
        assertThat((Integer) read(call, "$.durationSeconds")).isEqualTo(42);
        assertThat((String) read(call, "$.site")).isEqualTo(SITE);
        assertThat((String) read(call, "$.caller")).isEqualTo("+1647•••0142");
    }

    @Test
    void whatIsSignedWronglyStoresNothing() {
        String body = BODY.formatted("forged", 1, "completed");
        long now = clock.instant().getEpochSecond();
        long before = responses();

        assertThat(deliver(body, now, sign("whsec_other", now, body))).hasStatus(403);
        assertThat(deliver(body, now, sign(secret, now, body + " "))).hasStatus(403);
        assertThat(deliver(body, now + 1, sign(secret, now, body))).hasStatus(403);
        assertThat(deliver(body, now - 301, sign(secret, now - 301, body))).hasStatus(403);
        assertThat(deliver(body, now, "")).hasStatus(403);
        assertThat(responses()).isEqualTo(before);
    }

    @Test
    void aBodyThatDoesNotFitSaysWhichFieldIsWrong() {
        MvcTestResult refused = deliver("{\"id\": \"x\", \"to\": \"12\"}");

        assertThat(refused).hasStatus(400);
        assertThat((String) read(refused, "$.errors[0].field")).isEqualTo("NUMBER");
        assertThat(deliver("not json")).hasStatus(400);
    }

    @Test
    void aFeedSpeaksForItsOwnSiteAlone() {
        assertThat(deliver(BODY.formatted("elsewhere", 1, "completed").replace("+16885550100", "+14165550101")))
                .hasStatus(422);
        assertThat(deliver(BODY.formatted("nobody", 1, "completed").replace("+16885550100", "+16885550177")))
                .hasStatus(204);
    }

    @Test
    void aPersonTriesAMappingOnASampleAndSavesIt() {
        Map<String, String> form = new TreeMap<>(Map.of(
                "ID",
                "/n/0",
                "NUMBER",
                "/n/1",
                "CALLER",
                "",
                "STATUS",
                "oops",
                "sample",
                "{\"n\": [\"c-9\", \"+16885550100\"]}"));

        assertThat(text(send(page, with(form, "save")))).contains("not saved", "Write a JSON pointer");
        form.put("STATUS", "");
        assertThat(text(send(page, with(form, "try")))).contains("Fits the sample", "c-9");
        assertThat(show()).contains("value=\"/id\"");
        assertThat(send(page, with(form, "save")).getResponse().getRedirectedUrl())
                .isEqualTo(page);

        assertThat(show()).contains("value=\"/n/0\"").doesNotContain(secret);
        assertThat(deliver("{\"n\": [\"mapped\", \"+16885550100\"]}")).hasStatus(204);
        assertThat(get("/v1/responses/feed-" + id + "-mapped")).hasStatus(200);
    }

    @Test
    void saysWhenTheSampleIsNoJson() {
        assertThat(text(send(page, Map.of("ID", "/id", "NUMBER", "/to", "sample", "<xml>", "try", "true"))))
                .contains("The sample is not JSON", "&lt;xml&gt;");
    }

    @Test
    void aRemovedFeedIsUnknown() {
        send(page + "/remove", Map.of());

        assertThat(mvc.get().uri(page).with(user("dana")).exchange()).hasStatus(404);
        assertThat(deliver(BODY.formatted("late", 1, "completed"))).hasStatus(404);
        assertThat(mvc.get().uri(PAGES).with(user("dana")).exchange()).hasStatusOk();
    }

    private MvcTestResult deliver(String body) {
        long now = clock.instant().getEpochSecond();
        return deliver(body, now, sign(secret, now, body));
    }

    private MvcTestResult deliver(String body, long timestamp, String signature) {
        return mvc.post()
                .uri("/webhooks/generic/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Trunkline-Timestamp", timestamp)
                .header("X-Trunkline-Signature", signature)
                .content(body)
                .exchange();
    }

    private static String sign(String secret, long timestamp, String body) {
        return WebhookSignature.of(List.of(secret), Long.toString(timestamp), body);
    }

    private long responses() {
        return documents("responses").stream()
                .map((Document response) -> response.getString("_id"))
                .filter(response -> response.startsWith("feed-" + id))
                .count();
    }

    private String show() {
        return text(mvc.get().uri(page).with(user("dana")).exchange());
    }

    private static Map<String, String> with(Map<String, String> form, String button) {
        Map<String, String> more = new TreeMap<>(form);
        more.put(button, "true");
        return more;
    }

    private MvcTestResult send(String where, Map<String, String> fields) {
        var request = mvc.post().uri(where).with(user("dana")).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
