package dev.trunkline.templates.snippet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One visitor session over pages, tabs, routes and the moments at which a page is not looked at. */
class VisitorSessionIT extends SnippetPages {
    private static final String TAGGED = "plain.html?gclid=abc&utm_source=google";

    @Test
    void thePageThatWasEnteredStandsForTheSession() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        visit(page, "plain.html?page=2");
        shows(page, OURS);

        JsonObject first = asked(DECISIONS).getFirst();
        JsonObject second = asked(DECISIONS).getLast();
        assertThat(first.has("token")).isFalse();
        assertThat(first.get("language").getAsString()).isEqualTo("en-CA");
        assertThat(first.get("screen").getAsString()).matches("\\d+x\\d+");
        assertThat(second.get("url").getAsString()).endsWith(TAGGED);
        assertThat(second.get("token").getAsString()).isEqualTo("token-1");
    }

    @Test
    void otherTagsBeginANewTouch() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        visit(page, "plain.html?utm_source=bing");
        shows(page, OURS);

        assertThat(asked(DECISIONS).getLast().get("url").getAsString()).endsWith("?utm_source=bing");
    }

    @Test
    void aPageDeclaresWhatBeginsANewTouch() {
        server.configure("data-touch=\"promo,partner\"");
        Page page = visit(TAGGED);
        shows(page, OURS);
        visit(page, "plain.html?utm_source=bing");
        shows(page, OURS);
        assertThat(asked(DECISIONS).getLast().get("url").getAsString()).endsWith(TAGGED);

        visit(page, "plain.html?partner=7");
        shows(page, OURS);
        assertThat(asked(DECISIONS).getLast().get("url").getAsString()).endsWith("?partner=7");
    }

    @Test
    void aRouteWithNewTagsIsANewDecisionAndAnyOtherRouteIsNot() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        page.evaluate(
                "() => { history.pushState({}, '', '?page=2'); document.getElementById('main').textContent = '416-555-0100'; }");
        assertThat(page.locator("#main")).hasText("416-555-0123");
        assertThat(asked(DECISIONS)).hasSize(1);

        page.evaluate(
                "() => { history.pushState({}, '', '?utm_source=mail'); document.getElementById('main').textContent = 'Contact'; }");
        until(page, () -> asked(DECISIONS).size() == 2);
        assertThat(asked(DECISIONS).getLast().get("url").getAsString()).endsWith("?utm_source=mail");
    }

    @Test
    void twoTabsShowOneNumber() {
        Page first = visit(TAGGED);
        shows(first, OURS);
        server.answer(DECISIONS, Answer.of(ServerDouble.decision("+14165550124", "\"SESSION\"", "null")));
        Page second = visit("plain.html");

        shows(second, "Call (416) 555-0124");
        shows(first, "Call (416) 555-0124");
        assertThat(first.locator("#link")).hasAttribute("href", "tel:+14165550124");
    }

    @Test
    void aPageThatComesBackFromTheCacheAsksAgain() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        until(page, () -> asked(DECISIONS).size() == 2);
    }

    @Test
    void aPageThatIsRenderedAheadWaitsUntilItIsLookedAt() {
        Page page = visitor.newPage();
        page.addInitScript("Object.defineProperty(document, 'prerendering', { configurable: true, value: true })");
        visit(page, "plain.html");
        page.waitForFunction("() => window.trunkline");
        assertThat(asked(DECISIONS)).isEmpty();

        page.evaluate("() => { Object.defineProperty(document, 'prerendering', { value: false });"
                + " document.dispatchEvent(new Event('prerenderingchange')); }");
        shows(page, OURS);
    }

    @Test
    void paperGetsNoLeasedNumber() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        shows(page, OWN);
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        shows(page, OURS);
    }

    @Test
    void paperKeepsAChannelNumber() {
        server.answer(DECISIONS, Answer.of(ServerDouble.decision(ServerDouble.NUMBER, "\"CHANNEL\"", "null")));
        Page page = visit(TAGGED);
        shows(page, OURS);
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");

        shows(page, OURS);
    }

    @Test
    void theLoaderPaintsTheCachedNumberInTheFirstFrame() {
        Page page = visit("loader.html");
        shows(page, OURS);
        server.answer(DECISIONS, Answer.behind(new CountDownLatch(1), "{}"));
        page.addInitScript(
                "window.seen = []; const look = () => { const text = document.getElementById('text');"
                        + " if (text) seen.push(text.textContent); requestAnimationFrame(look); }; requestAnimationFrame(look);");
        visit(page, "loader.html");
        page.waitForFunction("() => seen.length > 3");

        assertThat(page.evaluate("() => [...new Set(seen)].join()")).isEqualTo(OURS);
        assertThat(page.locator("#link")).hasAttribute("href", "tel:+14165550123");
        assertThat(page.locator("#off")).hasText("(416) 555-0100");
        assertThat(page.locator("#name")).hasText("constructor");
        page.waitForFunction("() => window.trunkline.restore");
        page.evaluate("() => trunkline.restore()");
        shows(page, OWN);
    }

    @Test
    void aTokenThatTheServerNoLongerReadsIsForgotten() {
        Page page = visit(TAGGED);
        shows(page, OURS);
        server.answer(DECISIONS, Answer.of(400, "{}"));
        visit(page, "plain.html");
        until(page, () -> asked(DECISIONS).size() == 3);

        assertThat(asked(DECISIONS).getLast().has("token")).isFalse();
    }
}
