package dev.trunkline.templates.snippet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What few pages need, and what developers are offered. */
class PartsIT extends SnippetPages {
    private static final String FORMS = "/v1/forms";
    private static final String DEBUG = "/v1/debug";
    private static final String EXPLAINED = """
            {"channel":"Paid Search","campaign":"emergency","keyword":"burst pipe","numbers":[{"target":"+14165550100",\
            "number":"+14165550123","kind":"SESSION","rule":"Ad click","pool":"ppc"}],"expiresAt":"2026-11-24T20:00:00Z","version":3}""";
    /** The overlay is in a closed shadow root, which a test can only see from its opening on. */
    private static final String OPEN = "const attach = Element.prototype.attachShadow;"
            + "Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };";

    @Test
    void aFormIsReportedWithoutWhatIsPrivate() {
        Page page = visit("form.html?gclid=abc");
        assertThat(page.locator("#form [name=trunkline_visit]")).hasValue("visit-1");
        page.locator("#send").click();
        page.waitForURL("**/pages/plain.html?**");

        JsonObject report = asked(FORMS).getFirst();
        assertThat(report.get("site").getAsString()).isEqualTo("demo");
        assertThat(report.get("token").getAsString()).isEqualTo("token-1");
        assertThat(report.get("form").getAsString()).isEqualTo("quote");
        assertThat(report.getAsJsonObject("fields").toString())
                .isEqualTo("{\"name\":\"Ada\",\"phone\":\"+14165550177\",\"size\":\"large\"}");
        assertThat(page.url())
                .contains("trunkline_visit=visit-1", "trunkline_visitor=visitor-1", "gclid=abc", "csrf=abc");
    }

    @Test
    void aClickOnAnAddressIsToldAtOnceAndNothingElseOfIt() {
        Page page = visit("form.html");
        assertThat(page.locator("#form [name=trunkline_visit]")).hasValue("visit-1");
        page.evaluate("() => { document.body.insertAdjacentHTML('beforeend',"
                + " '<a id=mail href=\"mailto:Info@x.example?subject=My%20name\"><b>Write</b></a>');"
                + " const link = document.getElementById('mail');"
                + " link.addEventListener('click', event => event.preventDefault()); link.firstChild.click(); }");

        until(page, () -> asked("/v1/email-clicks").size() == 1);
        assertThat(asked("/v1/email-clicks").getFirst().toString())
                .isEqualTo("{\"site\":\"demo\",\"token\":\"token-1\",\"address\":\"Info@x.example\"}");
        assertThat(asked(FORMS)).isEmpty();
    }

    @Test
    void aFormThatIsKeptQuietCarriesTheVisitOnly() {
        Page page = visit("form.html");
        assertThat(page.locator("#quiet [name=trunkline_visit]")).hasValue("visit-1");
        page.locator("#quiet button").click();
        page.waitForURL("**trunkline_visit=visit-1**");

        assertThat(asked(FORMS)).isEmpty();
    }

    @Test
    void nothingIsLoadedThatThePageDoesNotNeed() {
        Page page = visit("plain.html");
        shows(page, OURS);
        page.evaluate("() => new Promise(requestAnimationFrame)");

        assertThat(server.paths()).containsExactly(DECISIONS);
    }

    @Test
    void partsComeFromTheEndpoint() {
        server.configure("data-endpoint=\"" + server.url("127.0.0.1") + "\"");
        Page page = visit("form.html");

        assertThat(page.locator("#form [name=trunkline_visit]")).hasValue("visit-1");
    }

    @Test
    void theOverlayExplainsThePageToWhomTheServerTrusts() {
        server.answer(DEBUG, Answer.of(EXPLAINED));
        Page page = visitor.newPage();
        page.addInitScript(OPEN);
        visit(page, "plain.html?trunkline-debug=signed");
        shows(page, OURS);

        assertThat(page.locator("aside, section")).containsText(new String[] {"Paid Search"});
        assertThat(page.locator("section")).containsText("416.555.0100 → 416.555.0123");
        assertThat(page.locator("section")).containsText("Ad click");
        JsonObject asked = asked(DEBUG).getFirst();
        assertThat(asked.get("code").getAsString()).isEqualTo("signed");
        assertThat(asked.get("token").getAsString()).isEqualTo("token-1");
        browser.assertNoComplaints();
    }

    @Test
    void theOverlayExplainsTheNewestDecision() {
        server.answer(DEBUG, Answer.of(EXPLAINED));
        Page page = visitor.newPage();
        page.addInitScript(OPEN);
        visit(page, "plain.html?trunkline-debug=signed");
        assertThat(page.locator("section")).containsText("Paid Search");

        server.answer(DEBUG, Answer.of(EXPLAINED.replace("Paid Search", "Email")));
        String next = ServerDouble.decision("+14165550124", "\"CHANNEL\"", "null");
        server.answer(DECISIONS, Answer.of(next.replace("token-1", "token-2")));
        page.evaluate("() => trunkline.run()");

        assertThat(page.locator("section")).containsText("Email");
        assertThat(page.locator("section").count()).isOne();
        assertThat(asked(DEBUG).getLast().get("token").getAsString()).isEqualTo("token-2");
    }

    @Test
    void theOverlayStaysAwayFromOthers() {
        server.answer(DEBUG, Answer.of(403, "{}"));
        Page page = visitor.newPage();
        page.addInitScript(OPEN);
        visit(page, "plain.html?trunkline-debug=forged");
        shows(page, OURS);
        until(page, () -> asked(DEBUG).size() == 1);
        page.evaluate("() => new Promise(requestAnimationFrame)");

        assertThat(page.locator("section").count()).isZero();
    }

    @Test
    void withoutACodeThePageSaysWhereSignedInPeopleGetOne() {
        String elsewhere = server.url("127.0.0.1");
        server.configure("data-endpoint=\"" + elsewhere + "\"");
        Page page = visitor.newPage();
        page.addInitScript(OPEN);
        visit(page, "plain.html?trunkline-debug");

        assertThat(page.locator("section a"))
                .hasAttribute(
                        "href",
                        elsewhere + "/sites/demo/install?page=" + URLEncoder.encode(page.url(), StandardCharsets.UTF_8)
                                + "#debug");
        assertThat(page.locator("section").count()).isOne();
        assertThat(asked(DEBUG)).isEmpty();
        browser.assertNoComplaints();
    }

    @Test
    void aDeveloperHearsWhatHappens() {
        Page page = visit("plain.html");
        shows(page, OURS);
        page.evaluate(
                "() => { window.heard = []; trunkline.on('swap', ({ visit, numbers }) => heard.push(visit + numbers[0].number));"
                        + " trunkline.on('restore', () => heard.push('restore')); }");
        page.evaluate("() => trunkline.restore()");
        shows(page, OWN);
        page.evaluate("() => trunkline.run()");
        shows(page, OURS);

        assertThat(page.evaluate("() => heard"))
                .isEqualTo(List.of("visit-1+14165550123", "restore", "visit-1+14165550123"));
    }

    @Test
    void aPageCanSayWhenToBegin() {
        server.configure("data-wait");
        Page page = visit("plain.html");
        page.waitForFunction("() => window.trunkline");
        page.evaluate("() => new Promise(requestAnimationFrame)");
        shows(page, OWN);
        page.evaluate("() => trunkline.run()");

        shows(page, OURS);
    }

    @Test
    void oneNameIsAddedToThePage() {
        String names = "() => Object.getOwnPropertyNames(window).sort().join()";
        server.install(false);
        Page page = visit("plain.html");
        String without = (String) page.evaluate(names);
        server.install(true);
        visit(page, "plain.html");
        shows(page, OURS);

        assertThat(((String) page.evaluate(names)).replace("trunkline,", "")).isEqualTo(without);
    }

    @Test
    void twoTagsAreOne() {
        Page page = visit("plain.html");
        shows(page, OURS);
        page.evaluate(
                "() => new Promise(done => { const again = document.createElement('script'); again.src = '/t.js?site=demo';"
                        + " again.onload = done; document.head.append(again); })");

        assertThat(asked(DECISIONS)).hasSize(1);
    }

    @Test
    void aPageNamesItsNumbers() {
        server.configure("data-numbers=\"+14165550100, +14165550188\"");
        Page page = visit("plain.html");
        shows(page, OURS);

        assertThat(asked(DECISIONS).getFirst().get("targets").toString())
                .isEqualTo("[\"+14165550100\",\"+14165550188\"]");
    }

    @Test
    void aBundlerStartsIt() {
        Page page = visit("package.html");
        shows(page, OURS);
        page.waitForFunction("() => window.started");

        assertThat(page.evaluate("() => started.join()")).isEqualTo("run,on,restore");
        assertThat(page.locator("#never")).hasText("647-555-0100");
    }
}
