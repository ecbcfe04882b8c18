package dev.trunkline.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.EndpointId;
import dev.trunkline.core.webhook.WebhookExamples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WebhookPagesTest extends RunningApplication {
    private static final String PAGE = "/sites/hooked-page/webhooks";

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void addTheSite() {
        if (documents("sites").stream().noneMatch(site -> "hooked-page".equals(site.getString("_id")))) {
            addSite("hooked-page", "687");
        }
    }

    @Test
    void addsAnEndpointAndShowsItsSecretOnce() {
        MvcTestResult added = send(PAGE, "url", "https://crm.example.com/a");
        String page = String.valueOf(added.getResponse().getRedirectedUrl());
        String secret = String.valueOf(added.getMvcResult().getFlashMap().get("secret"));

        MvcTestResult first = mvc.get()
                .uri(page)
                .with(user("dana"))
                .flashAttr("secret", secret)
                .exchange();

        assertThat(text(first)).contains("shown only now", "whsec_", "https://crm.example.com/a");
        assertThat(show(page)).doesNotContain("whsec_").contains("Nothing was delivered yet");
        assertThat(show(PAGE)).contains("https://crm.example.com/a", page);
        remove(page);
        assertThat(show(PAGE)).doesNotContain("https://crm.example.com/a");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNoAddress() {
        MvcTestResult refused = send(PAGE, "url", "ftp://crm.example.com");

        assertThat(refused).hasStatusOk();
        assertThat(text(refused)).contains("value=\"ftp://crm.example.com\"", "must be an https address");
    }

    @Test
    void pausesAndTurnsOn() {
        String page = added("https://crm.example.com/b");

        send(page + "/pause");
        assertThat(show(page)).contains("Paused", "/resume").doesNotContain("/pause\"");
        send(page + "/resume");
        assertThat(show(page)).contains("Active", "/pause\"");
        remove(page);
    }

    @Test
    void showsWhatWasGivenUpAndSendsItAgain() {
        String page = added("https://crm.example.com/c");
        String id = page.substring(page.lastIndexOf('/') + 1);
        send(page + "/pause");
        Delivery dead = WebhookExamples.waiting(id, "r-dead", 1, Examples.NOON)
                .ended(DeliveryState.DEAD, WebhookExamples.answer(503, Examples.NOON));
        deliveries.addAll(List.of(dead));

        assertThat(show(page + "?state=DEAD")).contains("503", "Send again", "Send all again", "/responses/r-dead");
        assertThat(show(page)).contains("Nothing was delivered yet");

        send(page + "/replay", "event", dead.event().id());

        assertThat(show(page + "?state=DEAD")).contains("Nothing was given up");
        assertThat(deliveries.list(new EndpointId(id), DeliveryState.WAITING, null, 10))
                .hasSize(1);
        remove(page);
    }

    @Test
    void rotatesTheSecret() {
        String page = added("https://crm.example.com/d");

        send(page + "/secret");

        assertThat(show(page)).contains("Two secrets sign now");
        remove(page);
    }

    @Test
    void whatASiteDoesNotHaveIsUnknown() {
        assertThat(mvc.get().uri(PAGE + "/we-none").with(user("dana")).exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/sites/nowhere/webhooks").with(user("dana")).exchange())
                .hasStatus(404);
    }

    private String added(String url) {
        return String.valueOf(send(PAGE, "url", url).getResponse().getRedirectedUrl());
    }

    private void remove(String page) {
        assertThat(send(page + "/remove").getResponse().getRedirectedUrl()).isEqualTo(PAGE);
    }

    private String show(String page) {
        MvcTestResult shown = mvc.get().uri(page).with(user("dana")).exchange();
        assertThat(shown).hasStatusOk();
        return text(shown);
    }

    private MvcTestResult send(String page, String... fields) {
        var request = mvc.post().uri(page).with(user("dana")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
