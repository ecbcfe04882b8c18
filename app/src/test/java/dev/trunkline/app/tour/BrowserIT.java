package dev.trunkline.app.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.trunkline.templates.browser.RealBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The demo page and the application in a real browser, step by step: each test stands on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT {
    private static final String TAGS = "utm_source=google&utm_medium=cpc&utm_campaign=emergency&utm_term=burst+pipe";
    private static final Pattern OWN_NUMBER = Pattern.compile("416\\D{0,3}555\\D?0100");
    private static final int A_HEARTBEAT_AND_MORE = 61_000;

    private RealBrowser browser;
    private TrunklineProcess trunkline;
    private Api api;
    private Page desk;
    private Shown shown = Shown.NOBODY;

    @BeforeAll
    void start(@TempDir Path folder) {
        browser = RealBrowser.open();
        trunkline = TrunklineProcess.start(folder);
        api = trunkline.api();
        desk = browser.visitor().newPage();
    }

    @AfterAll
    void stop() {
        browser.close();
        trunkline.close();
    }

    @BeforeEach
    void forgetComplaints() {
        browser.forgetComplaints();
    }

    @Test
    @Order(1)
    void thePageShowsALeasedNumberInEveryWriting() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            Response decision = page.waitForResponse(
                    "**/v1/decisions", () -> page.navigate(trunkline.url() + "/demo?gclid=Cj0KCQiA&" + TAGS));
            shown = Shown.of(JsonMapper.shared().readTree(decision.text()));

            assertThat(page.locator("header .call")).hasText("(416) 555-0101");
            assertThat(page.locator("a.big")).hasText("Call 416-555-0101");
            String text = page.locator("body").innerText();
            assertThat(text).contains("+1 416 555 0101", "416.555.0101", "+1 (416) 555-0101", "416 555 0101");
            assertThat(OWN_NUMBER.matcher(text).find()).as(text).isFalse();
            assertThat(links(page)).hasSize(5).allMatch(href -> digits(href).equals("14165550101"));

            Page secondTab = visitor.newPage();
            secondTab.navigate(trunkline.url() + "/demo");
            assertThat(secondTab.locator("header .call")).hasText("(416) 555-0101");
            page.reload();
            assertThat(page.locator("header .call")).hasText("(416) 555-0101");
        }
        browser.assertNoComplaints();
    }

    @Test
    @Order(2)
    void theServerHoldsTheLeaseOfThatPage() {
        Answer visit = api.get("/v1/visits/" + shown.visit()).expect(200);

        shown.is("SESSION", "+14165550101");
        assertThat(visit.text("/decision/lease")).isEqualTo(shown.lease()).isEqualTo("+14165550101:000001");
        assertThat(visit.text("/url")).endsWith("/demo?gclid=Cj0KCQiA&" + TAGS);
        assertThat(visit.text("/screen")).matches("\\d+x\\d+");
        assertThat(visit.text("/language")).isEqualTo("en-CA");
    }

    @Test
    @Order(3)
    void aVisiblePageTellsThatItIsStillThere() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.clock().install();
            page.navigate(trunkline.url() + "/demo?msclkid=4a5b6c7d&utm_medium=cpc");
            assertThat(page.locator("header .call")).hasText("(416) 555-0102");

            Response beat =
                    page.waitForResponse("**/v1/heartbeats", () -> page.clock().fastForward(A_HEARTBEAT_AND_MORE));

            assertThat(beat.status()).isEqualTo(204);
        }
        browser.assertNoComplaints();
    }

    @Test
    @Order(4)
    void aDirectVisitorSeesTheChannelNumber() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.navigate(trunkline.url() + "/demo");

            assertThat(page.locator("header .call")).hasText("(416) 555-0131");
        }
        browser.assertNoComplaints();
    }

    @Test
    @Order(5)
    void thePageKeepsItsOwnNumberWhenTheServerIsAway() {
        for (String away : List.of("**/v1/decisions", "**/t.js*")) {
            try (BrowserContext visitor = browser.visitor()) {
                visitor.route(away, Route::abort);
                Page page = visitor.newPage();
                page.waitForRequest(away, () -> page.navigate(trunkline.url() + "/demo?gclid=Cj0KCQiA&" + TAGS));
                page.waitForLoadState(LoadState.NETWORKIDLE);

                assertThat(page.locator("header .call")).hasText("(416) 555-0100");
                assertThat(links(page)).allMatch(href -> digits(href).equals("14165550100"));
            }
        }
        browser.assertNothingUncaught();
    }

    @Test
    @Order(10)
    void aPersonSignsInAndSeesTheCalls() {
        api.report(Api.call(shown.number(), Instant.now()), "google").expect(201);
        api.report(Api.call("+14165550102", Instant.now()), "bing").expect(201);

        desk.navigate(trunkline.url() + "/");
        desk.getByLabel("User name").fill("admin");
        desk.getByLabel("Password").fill(TrunklineProcess.PASSWORD);
        button("Sign in").click();

        assertThat(desk).hasURL(trunkline.url() + "/sites/demo/responses");
        Locator call = desk.locator("tr.go").filter(new Locator.FilterOptions().setHasText("emergency"));
        assertThat(call).containsText("Paid Search");
        assertThat(call).containsText("burst pipe");
        assertThat(call).containsText("google / cpc");
        browser.assertNoComplaints();
    }

    @Test
    @Order(11)
    void aPersonReadsWhyACallWasAttributedSo() {
        desk.locator("tr.go")
                .filter(new Locator.FilterOptions().setHasText("emergency"))
                .locator("a.row")
                .click();

        Locator main = desk.locator("main");
        assertThat(main).containsText("Paid Search");
        assertThat(main).containsText("Ad click leases from the pool");
        assertThat(main).containsText("Answered call of 30 seconds or more");
        assertThat(main).containsText("under version 1");
        assertThat(main).containsText(shown.lease());
        assertThat(main).containsText("saw");
        browser.assertNoComplaints();
    }

    @Test
    @Order(12)
    void aPersonSeesHowTheNumbersAreUsed() {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Numbers and pools"))
                .click();

        assertThat(desk.locator("main")).containsText("Paid search and social");
        assertThat(desk.locator("tr").filter(new Locator.FilterOptions().setHasText("(416) 555-0101")))
                .containsText("leased");
        assertThat(desk.locator("tr").filter(new Locator.FilterOptions().setHasText("(416) 555-0103")))
                .containsText("free");
        browser.assertNoComplaints();
    }

    @Test
    @Order(13)
    void aWrongRuleIsShownWithItsPlace() {
        String file = api.ruleFile("channel");
        desk.navigate(trunkline.url() + "/sites/demo/rules");
        assertThat(desk.locator("main a.row").first()).isVisible();
        desk.navigate(trunkline.url() + "/sites/demo/rules/channel");

        desk.locator("textarea#text").fill(ChannelRules.withMistake(file));
        button("Check").click();

        Locator problem = desk.locator("section[aria-labelledby=problems] li").first();
        assertThat(problem).containsText("clickKind");
        assertThat(problem).containsText("Rule " + ChannelRules.MICROSOFT_ADS);
        assertThat(problem).containsText("unknown-field");
        assertThat(problem).containsText(ChannelRules.lineOfMistake(file) + ":" + ChannelRules.columnOfMistake(file));
        browser.assertNoComplaints();
    }

    @Test
    @Order(14)
    void aRightRuleIsPublished() {
        desk.locator("textarea#text").fill(ChannelRules.withMicrosoftAds(api.ruleFile("channel")));
        button("Check").click();
        assertThat(desk.locator("main")).containsText("No problems. The draft can be published.");

        desk.getByLabel("Why this change").fill("Microsoft Ads apart");
        button("Publish version 2").click();

        assertThat(desk.locator("[role=status]")).containsText("Version 2 is in force.");
        Locator versions = desk.locator("section[aria-labelledby=versions] tbody tr");
        assertThat(versions).hasCount(2);
        assertThat(versions.first()).containsText("Microsoft Ads apart");
        assertThat(versions.first()).containsText("admin");
        assertThat(api.get("/v1/sites/demo/rules").number("/version")).isEqualTo(2);
        browser.assertNoComplaints();
    }

    @Test
    @Order(15)
    void aDryRunTellsWhatWouldMove() {
        desk.navigate(trunkline.url() + "/sites/demo/runs");
        button("Start run").click();

        Locator moves = desk.locator("section[aria-labelledby=moves] tbody tr");
        assertThat(moves).hasCount(1);
        assertThat(moves).containsText("Paid Search");
        assertThat(moves).containsText(ChannelRules.MICROSOFT_ADS);
        assertThat(desk.locator("main")).containsText("Dry run");
        assertThat(api.responses())
                .noneMatch(call -> call.at("/attribution/channel").asString().equals(ChannelRules.MICROSOFT_ADS));
        browser.assertNoComplaints();
    }

    @Test
    @Order(16)
    void theDryRunIsAppliedByAButton() {
        button("Apply 1 change").click();

        Locator moves = desk.locator("section[aria-labelledby=moves] tbody tr");
        assertThat(moves).containsText(ChannelRules.MICROSOFT_ADS);
        desk.navigate(trunkline.url() + "/sites/demo/responses");
        Locator moved = desk.locator("tr.go").filter(new Locator.FilterOptions().setHasText("changed"));
        assertThat(moved).hasCount(1);
        assertThat(moved).containsText(ChannelRules.MICROSOFT_ADS);
        moved.locator("a.row").click();
        assertThat(desk.locator("section[aria-labelledby=history] li")).hasCount(2);
        browser.assertNoComplaints();
    }

    private Locator button(String name) {
        return desk.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> links(Page page) {
        return page.locator("a[href^=tel], a[href^=sms]").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String digits(String href) {
        return href.replaceAll("\\D", "");
    }
}
