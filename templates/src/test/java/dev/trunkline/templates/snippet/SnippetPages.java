package dev.trunkline.templates.snippet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.trunkline.templates.browser.RealBrowser;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A visitor with a browser, pages with the snippet, and the double of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SnippetPages {
    static final String DECISIONS = "/v1/decisions";
    static final String HEARTBEATS = "/v1/heartbeats";
    static final String OWN = "Call (416) 555-0100";
    static final String OURS = "Call (416) 555-0123";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int STEP_MILLIS = 20;

    RealBrowser browser;
    ServerDouble server;
    BrowserContext visitor;

    @BeforeAll
    void open() {
        browser = RealBrowser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void arrive() {
        browser.forgetComplaints();
        // A new one each time: what the pages of the last test still say as they are closed reaches nobody.
        server = ServerDouble.start();
        visitor = browser.visitor();
    }

    @AfterEach
    void leave() {
        visitor.close();
        server.close();
        browser.assertNothingUncaught();
    }

    /** Opens one of the pages in a new tab. */
    Page visit(String page) {
        return visit(visitor.newPage(), page);
    }

    Page visit(Page tab, String page) {
        tab.navigate(server.url() + "/pages/" + page);
        return tab;
    }

    static void shows(Page page, String text) {
        assertThat(page.locator("#text")).hasText(text);
    }

    List<JsonObject> asked(String path) {
        return server.asked(path).stream()
                .map(body -> JsonParser.parseString(body).getAsJsonObject())
                .toList();
    }

    /** Lets the page go on until something holds that the server sees. */
    static void until(Page page, BooleanSupplier holds) {
        for (int waited = 0; !holds.getAsBoolean(); waited += STEP_MILLIS) {
            if (waited > PATIENCE_MILLIS) {
                throw new AssertionError("The page has not done it within " + PATIENCE_MILLIS + " ms");
            }
            page.waitForTimeout(STEP_MILLIS);
        }
    }
}
