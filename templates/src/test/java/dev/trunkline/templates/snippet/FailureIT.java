package dev.trunkline.templates.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, the page keeps its own number and never hears of it. */
class FailureIT extends SnippetPages {
    private static final int PATIENCE_AND_MORE_MILLIS = 1200;

    @Test
    void aServerThatRefuses() {
        visitor.route("**/v1/decisions", Route::abort);
        Page page = visitor.newPage();
        page.waitForRequest("**/v1/decisions", () -> visit(page, "plain.html"));

        staysAsItIs(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500, 503})
    void aServerThatFails(int status) {
        server.answer(DECISIONS, Answer.of(status, ServerDouble.decision(ServerDouble.NUMBER, "\"SESSION\"", "null")));
        Page page = visitor.newPage();
        page.waitForResponse("**/v1/decisions", () -> visit(page, "plain.html"));

        staysAsItIs(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "null",
                "[]",
                "{\"numbers\":null}",
                "{\"numbers\":[null]}",
                "{\"numbers\":[{}]}",
                "{\"numbers\":[{\"target\":\"+14165550100\"}]}",
                "{\"numbers\":[{\"target\":\"+14165550100\",\"number\":\"call me\",\"display\":\"x\"}]}",
                "{\"numbers\":[{\"target\":\"(416\",\"number\":\"+14165550123\",\"display\":\"x\"}]}",
                "{\"numbers\":[{\"target\":\"+14165550100\",\"number\":14165550123,\"display\":\"x\"}]}"
            })
    void anAnswerThatIsNoDecision(String answer) {
        server.answer(DECISIONS, Answer.of(answer));
        Page page = visitor.newPage();
        page.waitForResponse("**/v1/decisions", () -> visit(page, "plain.html"));

        staysAsItIs(page);
        page.evaluate("() => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }");
        staysAsItIs(page);
    }

    @Test
    void aServerThatHangs() {
        CountDownLatch gate = new CountDownLatch(1);
        server.answer(
                DECISIONS, Answer.behind(gate, ServerDouble.decision(ServerDouble.NUMBER, "\"SESSION\"", "null")));
        Page page = visit("plain.html");
        page.waitForTimeout(PATIENCE_AND_MORE_MILLIS);
        gate.countDown();

        staysAsItIs(page);
    }

    @Test
    void aPolicyThatForbidsTheServer() {
        Page page = visitor.newPage();
        page.route("**/pages/plain.html", route -> {
            var answer = route.fetch();
            String html = answer.text()
                    .replace(
                            "<head>",
                            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'none'\">");
            route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html"));
        });
        visit(page, "plain.html");
        page.waitForFunction("() => window.trunkline");

        staysAsItIs(page);
    }

    @Test
    void storageAndCookiesThatAreDenied() {
        Page page = visitor.newPage();
        page.addInitScript(
                "const deny = { get() { throw new DOMException('denied', 'SecurityError'); } };"
                        + "Object.defineProperty(window, 'localStorage', deny); Object.defineProperty(document, 'cookie', deny);");
        visit(page, "plain.html");

        shows(page, OURS);
        browser.assertNoComplaints();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsWrongByADay(int days) {
        Page page = visitor.newPage();
        page.clock().setFixedTime(Instant.now().plus(days, ChronoUnit.DAYS).toEpochMilli());
        visit(page, "plain.html");
        shows(page, OURS);
        visit(page, "plain.html");
        shows(page, OURS);
        until(page, () -> asked(DECISIONS).size() == 2);
        assertThat(asked(DECISIONS).getLast().get("token").getAsString()).isEqualTo("token-1");

        page.clock().setFixedTime(Instant.now().toEpochMilli());
        visit(page, "plain.html");
        shows(page, OURS);
        browser.assertNoComplaints();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "null",
                "{}",
                "{\"at\":1e99}",
                "{\"at\":%d}",
                "{\"at\":%d,\"numbers\":[{}],\"texts\":7}"
            })
    void aMemoryThatSomebodySpoilt(String memory) {
        for (String name : new String[] {"plain.html", "loader.html"}) {
            Page page = visit(name);
            shows(page, OURS);
            page.evaluate(
                    "memory => localStorage['trunkline:demo'] = memory",
                    memory.replace("%d", "" + System.currentTimeMillis()));
            page.reload();
            shows(page, OURS);
        }
        browser.assertNoComplaints();
    }

    @Test
    void aPageWhoseOwnScriptsFail() {
        Page page = visitor.newPage();
        page.addInitScript("Array.prototype.flatMap = undefined; window.dataLayer = 'text'; window.fetch = 7;");
        visit(page, "plain.html");
        page.waitForFunction("() => window.trunkline");

        shows(page, OWN);
    }

    private static void staysAsItIs(Page page) {
        page.waitForFunction("() => window.trunkline");
        shows(page, OWN);
        assertThat(page.locator("#link").getAttribute("href")).isEqualTo("tel:+14165550100");
    }
}
