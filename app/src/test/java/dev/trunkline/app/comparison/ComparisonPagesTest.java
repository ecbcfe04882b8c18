package dev.trunkline.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import dev.trunkline.rules.RulePacks;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A dry run as people see it: started with the form, read as a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonPagesTest extends RunningApplication {
    private static final SiteId SITE = new SiteId("weighed");
    private static final RuleFiles CHANNELS =
            RuleFiles.NONE.with(RuleFile.CHANNEL, RulePacks.demo().channel());
    private static final String PAGES = "/sites/weighed/comparisons";
    private static final String FROM = "2026-03-01T00:00";
    private static final String TO = "2026-03-04T00:00";

    @Autowired
    private Sites sites;

    @Autowired
    private Visits visits;

    @Autowired
    private RulePublishing publishing;

    @BeforeAll
    void storeTrafficAndADraft() {
        addSite(SITE.key(), "343");
        assertThat(post("/v1/sites/weighed/pools", """
                {"id": "ppc", "name": "Paid", "numbers": ["+13435550101"], "destination": "+19055550199"}""")).hasStatus(201);
        publish(SITE, CHANNELS.with(RuleFile.NUMBER, """
                rule "Paid"
                when
                    Visit( clickId == "gclid" )
                then
                    decide.pool("ppc");
                end
                """));
        for (int i = 0; i < 12; i++) {
            visits.add(visit(i));
        }
        save(
                "weighed",
                RulePacks.demo()
                        .channel()
                        .replace("decide.channel(\"Paid Search\")", "decide.channel(\"Paid Clicks\")"));
    }

    @Test
    void offersTheDraftAgainstTheVersionInForce() {
        String start = text(page(PAGES));

        assertThat(start).contains("value=\"draft\" selected", "Version 1, live", "name=\"from\"", "name=\"to\"");
        assertThat(start).doesNotContain("??", "[[", "th:");
    }

    @Test
    void reportsWhatWouldMove() {
        String report = finished(start(FROM, TO, "1", "draft"));

        assertThat(report)
                .contains("against version 1", "12 from Paid Search to Paid Clicks", "Pool ppc peaks at 12 of 1")
                .contains("/?gclid=weighed", "never-fired", "/sites/weighed/rules/channel#at-");
        assertThat(report).doesNotContain("??", "[[", "th:", "data-refresh");
        assertThat(text(page(PAGES))).contains("0 of 0 responses move", "12 of 12 visits change channel");
    }

    @Test
    void showsTheExamplesOfOneMoveAsText() {
        String url = start(FROM, TO, "1", "draft");
        finished(url);

        String known = text(page(url + "?of=visits&aspect=channel&from=Paid%20Search&to=Paid%20Clicks"));
        String unknown = text(page(url + "?of=visits&aspect=channel&from=%3Cscript%3E&to=Direct"));

        assertThat(known).contains("Show all moves", "/?gclid=weighed").doesNotContain("<script>alert");
        assertThat(unknown).contains("&lt;script&gt;", "No example of this move was kept");
    }

    @Test
    void saysThatThePeriodWasEmpty() {
        String report = finished(start("2025-01-01T00:00", "2025-01-02T00:00", "1", "draft"));

        assertThat(report).contains("No visits and no responses in this period").doesNotContain("Visits that move");
    }

    @Test
    void saysBesideTheFieldWhatDoesNotFit() {
        assertThat(text(send(PAGES, TO, FROM, "1", "1")))
                .contains("id=\"to-error\"", "id=\"candidate-error\"", "Choose two different sets of rules.");
        assertThat(text(send(PAGES, "soon", TO, "x", "draft"))).contains("id=\"from-error\"", "id=\"base-error\"");
        assertThat(text(send(PAGES, FROM, TO, "9", "draft"))).contains("has no version 9");
    }

    @Test
    void offersVersionsWhereThereIsNoDraft() {
        SiteId site = new SiteId(addSite("draftless-page", "367"));
        assertThat(text(page("/sites/draftless-page/comparisons"))).contains("Nothing is published yet");

        publish(site, CHANNELS);
        assertThat(text(page("/sites/draftless-page/comparisons")))
                .contains("No draft differs from version 1")
                .doesNotContain("name=\"candidate\"");
    }

    @Test
    void leadsToTheProblemsOfADraftWithErrors() {
        publish(new SiteId(addSite("erring", "382")), CHANNELS);
        save("erring", "rule \"x\" when Visit( mediun == 1 ) then end");

        assertThat(text(page("/sites/erring/comparisons")))
                .contains("The draft has", "href=\"/sites/erring/rules/channel\"")
                .doesNotContain("value=\"draft\"");
        assertThat(send("/sites/erring/comparisons", FROM, TO, "1", "draft")).hasStatusOk();
    }

    @Test
    void hidesTheComparisonsOfOtherSites() {
        String url = start(FROM, TO, "1", "draft");
        addSite("weighing", "387");

        assertThat(page(url.replace("weighed", "weighing"))).hasStatus(404);
        assertThat(page(PAGES + "/nothing")).hasStatus(404);
    }

    private String start(String from, String to, String base, String candidate) {
        MvcTestResult sent = send(PAGES, from, to, base, candidate);
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private String finished(String url) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> text(page(url)), report -> !report.contains("data-refresh"));
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(URI.create(path)).with(user("admin")).exchange();
    }

    private MvcTestResult send(String url, String from, String to, String base, String candidate) {
        return mvc.post()
                .uri(url)
                .param("from", from)
                .param("to", to)
                .param("base", base)
                .param("candidate", candidate)
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private void publish(SiteId id, RuleFiles rules) {
        Site site = sites.find(id).orElseThrow();
        assertThat(publishing.write(site, rules, "ann@example.com", "The first rules"))
                .isInstanceOf(Publication.Published.class);
    }

    private void save(String site, String channels) {
        assertThat(call(HttpMethod.PUT, "/v1/sites/" + site + "/drafts/channel", channels, API_KEY))
                .hasStatusOk();
    }

    private static Visit visit(int row) {
        return new Visit(
                new VisitId("weighed-" + row),
                SITE,
                new VisitorId("weigher-" + row),
                Examples.NOON.plusSeconds(row),
                "https://www.weighed.example/?gclid=weighed" + row + "<script>alert(1)</script>",
                "https://www.google.com/",
                FIREFOX,
                "en-CA",
                "1440x900",
                Map.of(),
                false,
                EarlierTouches.NONE);
    }
}
