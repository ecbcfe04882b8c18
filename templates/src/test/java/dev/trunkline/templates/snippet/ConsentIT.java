package dev.trunkline.templates.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be known again, and what is told about them. */
class ConsentIT extends SnippetPages {
    private static final String NOBODY = """
            {"visitor":null,"visit":null,"token":null,"expiresAt":"2026-11-24T20:00:00Z","heartbeatSeconds":60,"numbers":\
            [{"target":"+14165550100","number":"+14165550130","display":"(416) 555-0130","kind":"CHANNEL","lease":null}]}""";
    private static final String CHANNEL = "Call (416) 555-0130";
    private static final String CONSENT_MODE = "window.dataLayer = []; function gtag() { dataLayer.push(arguments); }"
            + "gtag('js', new Date()); gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: '%s', region: ['CA'],"
            + " wait_for_update: 500 });";

    @BeforeEach
    void knowNobody() {
        server.answer(DECISIONS, Answer.of(NOBODY));
    }

    private JsonObject told() {
        return asked(DECISIONS).getLast();
    }

    private static Object kept(Page page) {
        return page.evaluate("() => localStorage.length + document.cookie.length + sessionStorage.length");
    }

    @Test
    void nothingIsKeptAndNobodyKnownWhileConsentIsDenied() {
        server.configure("data-consent=\"denied\"");
        Page page = visit("plain.html?gclid=abc");
        shows(page, CHANNEL);

        assertThat(told().getAsJsonObject("consent").get("analytics_storage").getAsString())
                .isEqualTo("denied");
        assertThat(told().has("visitor") || told().has("token") || told().has("gaClientId"))
                .isFalse();
        assertThat(kept(page)).isEqualTo(0);
    }

    @Test
    void aBannerTellsWhatTheVisitorChose() {
        server.configure("data-consent=\"denied\"");
        Page page = visit("plain.html");
        shows(page, CHANNEL);
        server.answer(DECISIONS, Answer.of(ServerDouble.decision(ServerDouble.NUMBER, "\"SESSION\"", "null")));
        page.evaluate("() => trunkline.run('granted')");
        shows(page, OURS);
        assertThat(told().getAsJsonObject("consent").get("analytics_storage").getAsString())
                .isEqualTo("granted");
        assertThat(page.evaluate("() => localStorage.length")).isEqualTo(1);

        server.answer(DECISIONS, Answer.of(NOBODY));
        page.evaluate("() => trunkline.run('denied')");
        shows(page, CHANNEL);
        assertThat(kept(page)).isEqualTo(0);
        assertThat(told().has("token")).isFalse();
    }

    @Test
    void aSignalOfTheBrowserStandsAboveThePage() {
        server.configure("data-consent=\"granted\"");
        Page page = visitor.newPage();
        page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
        visit(page, "plain.html");
        shows(page, CHANNEL);

        assertThat(told().getAsJsonObject("consent").get("analytics_storage").getAsString())
                .isEqualTo("denied");
    }

    @Test
    void consentModeIsHeard() {
        Page page = visitor.newPage();
        page.addInitScript(CONSENT_MODE.formatted("denied"));
        visit(page, "plain.html");
        shows(page, CHANNEL);

        JsonObject consent = told().getAsJsonObject("consent");
        assertThat(consent.get("analytics_storage").getAsString()).isEqualTo("denied");
        assertThat(consent.get("ad_storage").getAsString()).isEqualTo("denied");
        assertThat(kept(page)).isEqualTo(0);
    }

    @Test
    void aVisitorWithoutIdIsNotKeptEither() {
        Page page = visit("plain.html");
        shows(page, CHANNEL);

        assertThat(kept(page)).isEqualTo(0);
    }

    @Test
    void analyticsIdsAreTold() {
        Page page = visitor.newPage();
        page.addInitScript("document.cookie = '_ga=GA1.1.1234567890.1700000000';"
                + "document.cookie = '_ga_ABC123=GS2.1.s1700000001$o1$g0$t1700000001$j60$l0$h0';");
        visit(page, "plain.html");
        shows(page, CHANNEL);

        assertThat(told().get("gaClientId").getAsString()).isEqualTo("1234567890.1700000000");
        assertThat(told().get("gaSessionId").getAsString()).isEqualTo("1700000001");
    }

    @Test
    void onItsOwnHostTheServerKeepsTheVisitor() {
        server.answer(DECISIONS, Answer.of(ServerDouble.decision(ServerDouble.NUMBER, "\"SESSION\"", "null")));
        Page page = visit("plain.html");
        shows(page, OURS);
        visit(page, "plain.html");
        shows(page, OURS);
        assertThat(told().has("visitor")).isFalse();

        server.configure("data-endpoint=\"" + server.url("127.0.0.1") + "/\"");
        visit(page, "plain.html");
        shows(page, OURS);
        visit(page, "plain.html");
        shows(page, OURS);
        assertThat(told().get("visitor").getAsString()).isEqualTo("visitor-1");
    }
}
