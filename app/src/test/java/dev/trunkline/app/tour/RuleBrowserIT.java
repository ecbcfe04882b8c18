package dev.trunkline.app.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trunkline.templates.browser.RealBrowser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A person changes rules in a real browser, step by step: each test stands on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleBrowserIT {
    private RealBrowser browser;
    private TrunklineProcess trunkline;
    private Api api;
    private Page desk;

    @BeforeAll
    void start(@TempDir Path folder) {
        browser = RealBrowser.open();
        trunkline = TrunklineProcess.start(folder);
        api = trunkline.api();
        desk = browser.visitor().newPage();
        desk.navigate(trunkline.url() + "/sites/demo/rules");
        desk.getByLabel("User name").fill("admin");
        desk.getByLabel("Password").fill(TrunklineProcess.PASSWORD);
        button("Sign in").click();
    }

    @AfterAll
    void stop() {
        browser.close();
        trunkline.close();
    }

    @Test
    @Order(1)
    void aVisitIsTriedAndKeptAsATest() {
        open("lists");
        type("[partners]\nhomeshow.example\n");
        button("Save draft").click();
        assertThat(desk.locator(".toasts")).containsText("Draft saved.");
        open("channel");
        type(ChannelRules.withPartners(api.ruleFile("channel"), "Partners"));

        desk.getByLabel("Landing page").fill("/?utm_source=homeshow.example&utm_medium=link");
        desk.getByLabel("Landing page").press("Enter");
        assertThat(desk.locator("section[aria-labelledby=try-title]")).containsText("Partners by Partners, over");
        desk.getByLabel("Name of the test").fill("the fair is a partner");
        button("Keep as test").click();

        assertThat(desk.locator(".toasts")).containsText("Kept as the test “the fair is a partner”.");
        assertThat(desk.locator("section[aria-labelledby=tests]")).containsText(" pass");
        browser.assertNoComplaints();
    }

    @Test
    @Order(2)
    void aRedTestStopsADraftUntilItIsMended() {
        String live = api.ruleFile("channel");
        type(ChannelRules.withPartners(live, "Partner sites"));
        desk.getByLabel("Why this change").fill("Partners apart");
        button("Publish version 2").click();

        assertThat(desk.locator("[role=alert]")).containsText("Not published. 1 test fails");
        assertThat(desk.locator("section[aria-labelledby=tests]"))
                .containsText("channel should be Partners, but is Partner sites");
        assertThat(api.get("/v1/sites/demo/rules").number("/version")).isEqualTo(1);

        type(ChannelRules.withPartners(live, "Partners"));
        button("Publish version 2").click();

        assertThat(desk.locator(".toasts")).containsText("Version 2 is in force.");
        assertThat(api.get("/v1/sites/demo/rules").number("/version")).isEqualTo(2);
        browser.assertNoComplaints();
    }

    @Test
    @Order(3)
    void aDraftIsReadAndDiscarded() {
        open("lists");
        type("[partners]\nguild-news\n");
        button("Check").click();
        assertThat(desk.locator("section[aria-labelledby=tests]")).containsText("1 failed");
        desk.navigate(trunkline.url() + "/sites/demo/rules");
        Locator draft = desk.locator("main > section").first();
        assertThat(draft).containsText(Pattern.compile("Tests: 1 of \\d+ failed"));
        assertThat(draft.getByRole(AriaRole.BUTTON)).isDisabled();

        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(desk.locator("main")).containsText("guild-news");
        button("Discard draft 3").click();

        assertThat(desk.locator("main")).containsText("There is no draft.");
        assertThat(desk.locator("main")).containsText("Version 2 is live");
        browser.assertNoComplaints();
    }

    private void open(String file) {
        desk.navigate(trunkline.url() + "/sites/demo/rules/" + file);
    }

    private void type(String text) {
        desk.locator("textarea#text").fill(text);
    }

    private Locator button(String name) {
        return desk.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
