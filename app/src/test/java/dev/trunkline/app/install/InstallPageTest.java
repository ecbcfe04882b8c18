package dev.trunkline.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.app.snippet.SnippetFiles;
import dev.trunkline.core.install.PageWatch;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page Install, as a person sees it while pages call. */
class InstallPageTest extends RunningApplication {
    @Autowired
    private SnippetFiles files;

    @Autowired
    private PageWatch watch;

    @ParameterizedTest
    @EnumSource(InstallWay.class)
    void everyWayHasCodeOfTheSiteToCopy(InstallWay way) {
        Document page = page("demo", "?how=" + way.key());

        assertThat(page.select(".tabs [aria-current]")).hasSize(1);
        assertThat(page.select("[data-copy]"))
                .isNotEmpty()
                .allSatisfy(button -> assertThat(page.getElementById(button.attr("data-copy")))
                        .isNotNull());
        assertThat(page.select("pre").text())
                .doesNotContain("%1$s", "%s", "%2$s")
                .containsAnyOf("demo", "data-trunkline");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void theImmutableCodeNamesTheVersionThatIsServedAndItsIntegrity() {
        String code = page("demo", "").expectFirst("#code-immutable").text();

        assertThat(code)
                .contains(
                        "https://calls.example.com/t/" + files.snippet().hash() + ".js?site=demo",
                        "integrity=\"" + files.snippet().integrity() + "\"",
                        "crossorigin=\"anonymous\"");
        assertThat(mvc.get()
                        .uri("/t/" + files.snippet().hash() + ".js?site=demo")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void theBlockForCaddyIsOfAHostWithTls() {
        post("/v1/sites", """
                {"id": "own-host", "name": "Own host", "host": "own-host.example", "siteNumber": "+13775550100",
                 "origins": ["http://localhost:8080", "https://www.own-host.example"],
                 "destination": "+19055550199", "zone": "America/Toronto"}""");

        assertThat(page("own-host", "?how=own-host").expectFirst("#code-caddy").text())
                .startsWith("www.own-host.example {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?how=", "?how=carrier-pigeon", ""})
    void anUnknownWayIsTheFirst(String query) {
        assertThat(page("demo", query).select("#code-floating")).hasSize(1);
    }

    @Test
    void aSiteOfWhichNothingWasSeenSaysWhatToDo() {
        addSite("live-never", "371");

        assertThat(live("live-never")).contains("https://www.live-never.example", "not seen", "Put the code on it");
    }

    @Test
    void tellsOfAPageWithinMomentsAndWhatItSwapped() {
        String site = addSite("live-works", "372");
        String token = decide(site, "+13725550100");

        assertThat(live(site)).containsPattern("We saw your page \\d s ago\\. It says after five seconds");
        beat(site, token, 3);
        assertThat(live(site)).containsPattern("We saw your page \\d s ago, 3 numbers swapped\\.");
    }

    @Test
    void tellsTheSameAfterARestartAndOnOtherNodes() {
        String site = addSite("live-stored", "373");
        beat(site, decide(site, "+13735550100"), 1);

        watch.flush();

        assertThat(documents("pageSightings"))
                .filteredOn(sighting -> site.equals(sighting.getString("site")))
                .singleElement()
                .satisfies(
                        sighting -> assertThat(sighting.getInteger("swapped")).isEqualTo(1));
        assertThat(live(site)).contains("1 number swapped");
    }

    @Test
    void saysWhereNothingIsToBeSwapped() {
        String site = addSite("live-site-number", "374");
        beat(site, decide(site, "+13745550100"), 0);

        assertThat(live(site)).contains("It shows the number that is written on it", "utm_medium=cpc");
    }

    @Test
    void saysWhatThePageFoundWhenNothingWasSwappedThoughItShouldHaveBeen() {
        MvcTestResult decision = ask("""
                {"site": "demo", "url": "%s", "targets": ["+19055550123"]}""".formatted(AD), DEMO_ORIGIN);
        beat("demo", DEMO_ORIGIN, read(decision, "$.token"), 0);

        assertThat(live("demo"))
                .contains("but it swapped nothing", "Is (416) 555-0100 written on the page", "found (905) 555-0123");
    }

    @Test
    void namesAnOriginThatCarriesTheCodeAndIsNotRegistered() {
        String site = addSite("live-stranger", "375");

        mvc.get()
                .uri("/t.js?site=" + site)
                .header("Referer", "https://shop.live-stranger.example/")
                .exchange();
        ask("{\"site\": \"" + site + "\", \"url\": \"https://x.example/\"}", "https://www2.live-stranger.example");

        Document page = page(site, "");
        assertThat(page.expectFirst("#live").text())
                .contains("https://shop.live-stranger.example", "https://www2.live-stranger.example", "turned it away");
        assertThat(page.select("#live a").eachAttr("href"))
                .contains("/sites/live-stranger/settings?origin=https://shop.live-stranger.example#origins");
    }

    @Test
    void saysThatAPageLoadsTheCodeAndNeverAsks() {
        String site = addSite("live-loaded", "376");

        mvc.get()
                .uri("/t/" + files.snippet().hash() + ".js?site=" + site)
                .header("Origin", "https://www.live-loaded.example")
                .exchange();

        assertThat(live(site)).containsPattern("loaded the code \\d s ago.*content security policy");
    }

    @Test
    void theSnippetIsServedWhateverLoadsIt() {
        for (String site : new String[] {"", "nobody", "../etc", "DEMO"}) {
            assertThat(mvc.get()
                            .uri("/t.js")
                            .param("site", site)
                            .header("Referer", "not an address")
                            .exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void makesALinkWithACodeToAPageOfTheSite() {
        MvcTestResult made = makeLink("demo", DEMO_ORIGIN + "/contact?a=b%20c#top");

        assertThat(made).hasStatus3xxRedirection().hasRedirectedUrl("/sites/demo/install#debug");
        InstallPage.Debug debug = debug(made);
        assertThat(debug.error()).isEmpty();
        assertThat(debug.link())
                .startsWith(DEMO_ORIGIN + "/contact?a=b%20c&trunkline-debug=")
                .endsWith("#top");
    }

    @Test
    void offersThePageThatSomebodyComesFromAndMakesItsLinkNew() {
        String page = DEMO_ORIGIN + "/contact?trunkline-debug&a=b";

        MvcTestResult shown = mvc.get()
                .uri("/sites/demo/install")
                .param("page", page)
                .with(user("admin"))
                .exchange();
        assertThat(Jsoup.parse(text(shown)).expectFirst("#page").val()).isEqualTo(page);
        assertThat(debug(makeLink("demo", page)).link())
                .startsWith(DEMO_ORIGIN + "/contact?a=b&trunkline-debug=")
                .containsOnlyOnce("trunkline-debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.evil.example/", "http://www.demo-plumbing.example/"})
    void makesNoLinkToAnotherOrigin(String address) {
        assertThat(debug(makeLink("demo", address))).isEqualTo(new InstallPage.Debug(address, "", "", "origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "my page", "https://", ""})
    void makesNoLinkToWhatIsNoPage(String address) {
        assertThat(debug(makeLink("demo", address))).isEqualTo(new InstallPage.Debug(address, "", "", "address"));
    }

    private MvcTestResult makeLink(String site, String address) {
        return mvc.post()
                .uri("/sites/" + site + "/install/debug")
                .param("page", address)
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private static InstallPage.Debug debug(MvcTestResult made) {
        return (InstallPage.Debug)
                Objects.requireNonNull(made.getMvcResult().getFlashMap().get("debug"));
    }

    private String live(String site) {
        return page(site, "").expectFirst("#live").text();
    }

    private Document page(String site, String query) {
        MvcTestResult page = mvc.get()
                .uri("/sites/" + site + "/install" + query)
                .with(user("admin"))
                .exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(text(page));
    }

    private String decide(String site, String target) {
        String origin = "https://www." + site + ".example";
        return read(
                ask(
                        "{\"site\": \"%s\", \"url\": \"%s/\", \"targets\": [\"%s\"]}".formatted(site, origin, target),
                        origin),
                "$.token");
    }

    private MvcTestResult ask(String body, String origin) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", origin)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void beat(String site, String token, int swapped) {
        beat(site, "https://www." + site + ".example", token, swapped);
    }

    private void beat(String site, String origin, String token, int swapped) {
        assertThat(mvc.post()
                        .uri("/v1/heartbeats")
                        .header("Origin", origin)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{\"site\": \"%s\", \"token\": \"%s\", \"event\": \"ping\", \"swapped\": %d}"
                                .formatted(site, token, swapped))
                        .exchange())
                .hasStatus(204);
    }
}
