package dev.trunkline.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.pack.ExampleVisits;
import dev.trunkline.rules.pack.ExampleVisits.Example;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A dry run over the examples of the shipped pack, by API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonApiTest extends RunningApplication {
    private static final List<Example> TABLE = ExampleVisits.all();
    private static final SiteId SITE = new SiteId("compared");
    private static final String COMPARE = "/v1/sites/compared/drafts/compare";
    private static final String PERIOD = "\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"2026-03-03T00:00:00Z\"";

    @Autowired
    private Sites sites;

    @Autowired
    private Visits visits;

    @Autowired
    private RulePublishing publishing;

    @BeforeAll
    void storeTheExamples() {
        addSite(SITE.key(), "873");
        Site site = sites.find(SITE).orElseThrow();
        assertThat(post("/v1/sites/compared/pools", """
                {"id": "ppc", "name": "Paid", "numbers": ["+18735550101", "+18735550102"],
                 "destination": "+19055550199"}""")).hasStatus(201);
        publishing.write(site, packWithoutChannelNumbers(), "ann@example.com", "The shipped rule packs");
        for (int row = 0; row < TABLE.size(); row++) {
            visits.add(visit(row));
        }
    }

    /** The channel numbers of the pack are the demo site's. */
    private static RuleFiles packWithoutChannelNumbers() {
        String numberRules = RulePacks.demo().number();
        String poolRules = numberRules.substring(0, numberRules.indexOf("rule \"Organic Search sees its number\""));
        return RulePacks.demo().with(RuleFile.NUMBER, poolRules).with(RuleFile.TESTS, "");
    }

    @Test
    void reportsWhatADraftWouldChange() {
        String channels = RulePacks.demo().channel();
        save(channels.replace("decide.channel(\"Paid Search\")", "decide.channel(\"Paid Clicks\")"));

        MvcTestResult report = compare("{" + PERIOD + "}");

        int moved = (int) TABLE.stream()
                .filter(row -> row.channel().equals("Paid Search"))
                .count();
        assertThat(moved).isPositive();
        assertThat(RunningApplication.<Integer>read(report, "$.base.version")).isEqualTo(1);
        assertThat(RunningApplication.<Integer>read(report, "$.candidate.draftRevision"))
                .isPositive();
        assertThat(RunningApplication.<Integer>read(report, "$.visits.read")).isEqualTo(TABLE.size());
        assertThat(RunningApplication.<Integer>read(report, "$.visits.changed")).isEqualTo(moved);
        assertThat(RunningApplication.<Integer>read(report, "$.visits.unchanged"))
                .isEqualTo(TABLE.size() - moved);
        assertThat(RunningApplication.<Map<String, Integer>>read(report, "$.visits.changedIn"))
                .isEqualTo(Map.of("channel", moved));
        assertThat(RunningApplication.<List<Integer>>read(
                        report, "$.visits.moves.channel[?(@.from == 'Paid Search')].count"))
                .containsExactly(moved);
        assertThat(RunningApplication.<List<String>>read(report, "$.visits.examples[*].after"))
                .hasSize(Math.min(moved, 50))
                .containsOnly("Paid Clicks");
        assertThat(RunningApplication.<Integer>read(report, "$.pools[0].size")).isEqualTo(2);
        assertThat(RunningApplication.<Integer>read(report, "$.pools[0].base.peak"))
                .isGreaterThan(2)
                .isEqualTo(RunningApplication.<Integer>read(report, "$.pools[0].candidate.peak"));
        assertThat(RunningApplication.<String>read(report, "$.pools[0].base.peakAt"))
                .startsWith("2026-03-02T12:");
        assertThat(RunningApplication.<List<Integer>>read(report, "$.rules[?(@.rule == 'Paid Search')].candidate"))
                .containsExactly(moved);
    }

    @Test
    void saysOfEveryExampleWhatTheTableSays() {
        MvcTestResult report = compare("{" + PERIOD + ", \"base\": 1, \"candidate\": 1}");

        Map<String, Integer> counts =
                RunningApplication.<List<Map<String, Object>>>read(report, "$.visits.moves.channel").stream()
                        .collect(
                                Collectors.toMap(move -> (String) move.get("to"), move -> (Integer) move.get("count")));
        assertThat(RunningApplication.<Integer>read(report, "$.visits.changed")).isZero();
        assertThat(RunningApplication.<Integer>read(report, "$.visits.failed")).isZero();
        assertThat(counts)
                .isEqualTo(TABLE.stream().collect(Collectors.toMap(Example::channel, row -> 1, Integer::sum)));
    }

    @Test
    void refusesWhatCanNotBeCompared() {
        String unpublished = "/v1/sites/" + addSite("uncompared", "879") + "/drafts/compare";

        assertProblem(post(unpublished, "{" + PERIOD + "}"), 404, "no-rules");
        assertProblem(post(COMPARE, "{" + PERIOD + ", \"candidate\": 9}"), 404, "unknown-version");
        assertProblem(post(COMPARE, "{" + PERIOD + ", \"base\": 0, \"candidate\": 1}"), 404, "unknown-version");
        assertProblem(post(COMPARE, "{\"from\": \"2026-03-02T00:00:00Z\"}"), 400, "invalid-body");
        assertProblem(
                post(
                        COMPARE,
                        "{\"from\": \"2026-03-03T00:00:00Z\", \"to\": \"2026-03-02T00:00:00Z\", \"candidate\": 1}"),
                400,
                "invalid-value");
        assertProblem(get("/v1/comparisons/nothing"), 404, "unknown-comparison");
    }

    @Test
    void refusesADraftThatIsMissingOrHasErrors() {
        String rules = "/v1/sites/" + addSite("draftless", "902");
        Site site = sites.find(new SiteId("draftless")).orElseThrow();
        publishing.write(
                site,
                packWithoutChannelNumbers().with(RuleFile.NUMBER, ""),
                "ann@example.com",
                "The shipped rule packs");

        assertProblem(post(rules + "/drafts/compare", "{" + PERIOD + "}"), 404, "no-draft");

        call(HttpMethod.PUT, rules + "/drafts/channel", "rule \"x\" when Visit( mediun == 1 ) then end", API_KEY);
        MvcTestResult rejected = post(rules + "/drafts/compare", "{" + PERIOD + "}");
        assertProblem(rejected, 422, "rules-rejected");
        assertThat(RunningApplication.<List<String>>read(rejected, "$.problems[*].code"))
                .contains("unknown-field");
    }

    @Test
    void aComparisonIsUnknownToTheKeyOfAnotherSite() {
        String url = RunningApplication.read(post(COMPARE, "{" + PERIOD + ", \"base\": 1, \"candidate\": 1}"), "$.url");
        String key = addKey(addSite("uncomparing", "942"), true);

        assertProblem(call(HttpMethod.GET, url, "", key), 404, "unknown-site");
        assertProblem(call(HttpMethod.POST, COMPARE, "{" + PERIOD + "}", key), 404, "unknown-site");
    }

    private MvcTestResult compare(String body) {
        MvcTestResult started = post(COMPARE, body);
        assertThat(started).hasStatus(202);
        String url = RunningApplication.read(started, "$.url");
        assertThat(started).hasHeader("Location", url);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(url),
                        report -> "COMPLETED".equals(RunningApplication.<String>read(report, "$.status")));
    }

    private void save(String channels) {
        assertThat(call(HttpMethod.PUT, "/v1/sites/compared/drafts/channel", channels, API_KEY))
                .hasStatusOk();
    }

    private static Visit visit(int row) {
        Example example = TABLE.get(row);
        return new Visit(
                new VisitId("compared-" + row),
                SITE,
                new VisitorId("visitor-" + row),
                Examples.NOON.plusSeconds(row),
                example.url(),
                example.referrer(),
                FIREFOX,
                "en-CA",
                "1440x900",
                Map.of(),
                false,
                EarlierTouches.NONE);
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
