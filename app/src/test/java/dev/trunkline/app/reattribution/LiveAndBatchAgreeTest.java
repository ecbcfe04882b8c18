package dev.trunkline.app.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
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
import dev.trunkline.rules.pack.ExampleVisits;
import dev.trunkline.rules.pack.ExampleVisits.Example;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One table for both paths. Each visit of the table holds a number that is called twice: one call is judged as it arrives, the
 * other is stored with a wrong verdict and judged by a re-attribution run. Both must say what the table says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveAndBatchAgreeTest extends RunningApplication {
    private static final List<Example> TABLE = ExampleVisits.all();
    private static final SiteId SITE = new SiteId("agree");
    private static final PoolId POOL = new PoolId("agree");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LIVE_DAY = Examples.NOON;
    private static final Instant BATCH_DAY = LIVE_DAY.plus(DAY);
    private static final Instant END = BATCH_DAY.plus(DAY);

    @Autowired
    private Sites sites;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Leases leases;

    @Autowired
    private Visits visits;

    @Autowired
    private Responses responses;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ResponseDesk desk;

    @Autowired
    private RulePublishing publishing;

    @Autowired
    private ReattributionRunner runner;

    @Autowired
    private ReattributionRuns runs;

    private RunCounts first = RunCounts.NONE;

    @BeforeAll
    void judgeEveryExampleOnBothPaths() {
        addSite(SITE.key(), "819");
        numbers.add(new NumberPool(
                SITE,
                POOL,
                "Agree",
                IntStream.range(0, TABLE.size())
                        .mapToObj(LiveAndBatchAgreeTest::number)
                        .toList(),
                null,
                Examples.DESTINATION));
        publish(1);
        Together.each(thread -> {
            for (int row = thread; row < TABLE.size(); row += Together.THREADS) {
                store(row);
            }
            return thread;
        });
        first = apply(1, BATCH_DAY);
    }

    private void store(int row) {
        visits.add(visit(row));
        leases.claim(lease(row));
        desk.receive(call("live", row, LIVE_DAY));
        Response later = call("batch", row, BATCH_DAY);
        Decision wrong = wrong(later);
        decisions.record(wrong);
        responses.add(new JudgedResponse(later, wrong));
    }

    static List<Arguments> rows() {
        return IntStream.range(0, TABLE.size())
                .mapToObj(row -> Arguments.of(row, TABLE.get(row)))
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void bothPathsSayWhatTheTableSays(int row, Example example) {
        Decision live = decision("live", row);
        Decision batch = decision("batch", row);
        Attribution expected = new Attributed(
                AttributionMethod.SESSION,
                example.channel(),
                example.source(),
                example.medium(),
                example.campaign(),
                example.keyword(),
                visit(row).id(),
                lease(row).id(),
                1.0);

        assertThat(live.outcome()).as("live").isEqualTo(expected);
        assertThat(batch.outcome()).as("batch").isEqualTo(expected);
        assertThat(batch.rules()).isEqualTo(live.rules());
        assertThat(batch.qualification()).isEqualTo(live.qualification());
        assertThat(live.rules().channel().isEmpty()).isEqualTo(example.channel().equals("Unassigned"));
        assertThat(live.rules().qualification()).isEqualTo("Answered call of 30 seconds or more");
        assertThat(List.of(live.ruleSetVersion(), batch.ruleSetVersion())).containsExactly(1, 1);
        assertThat(live.run()).isNull();
        assertThat(batch.run()).isNotNull();
    }

    @Test
    void theTableIsLongEnoughAndTheRunReadAllOfIt() {
        long rows = TABLE.size();

        assertThat(rows).isGreaterThanOrEqualTo(120);
        assertThat(first).isEqualTo(new RunCounts(rows, rows, 0, 0));
    }

    @Test
    void anotherVersionWithTheSameTextChangesNothing() {
        publish(2);
        List<JudgedResponse> before = all();

        RunCounts again = apply(2, LIVE_DAY);

        assertThat(again).isEqualTo(new RunCounts(2L * TABLE.size(), 0, 2L * TABLE.size(), 0));
        assertThat(all()).isEqualTo(before);
    }

    private List<JudgedResponse> all() {
        return responses.scan(SITE, LIVE_DAY, END, null, 3 * TABLE.size());
    }

    private void publish(int version) {
        Site site = sites.find(SITE).orElseThrow();
        RuleFiles pack = RulePacks.demo().with(RuleFile.NUMBER, "").with(RuleFile.TESTS, "");
        assertThat(publishing.write(site, pack, "ann@example.com", "The shipped rules, but for the demo's numbers"))
                .isInstanceOfSatisfying(
                        Publication.Published.class,
                        published -> assertThat(published.version().number()).isEqualTo(version));
    }

    private RunCounts apply(int version, Instant from) {
        RunId id = runner.start(new RunRequest(SITE, from, END, version, RunMode.APPLY, "ann@example.com"));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.find(id).orElseThrow(), run -> run.status() == RunStatus.COMPLETED)
                .counts();
    }

    private Decision decision(String path, int row) {
        return responses.find(id(path, row)).orElseThrow().current();
    }

    private static ResponseId id(String path, int row) {
        return new ResponseId("agree-" + path + "-" + row);
    }

    private static TrackingNumber number(int row) {
        return new TrackingNumber(String.format(Locale.ROOT, "+1%d55501%02d", 807 + row / 100, row % 100));
    }

    private static Visit visit(int row) {
        Example example = TABLE.get(row);
        return new Visit(
                new VisitId("agree-" + row),
                SITE,
                new VisitorId("visitor-" + row),
                LIVE_DAY,
                example.url(),
                example.referrer(),
                FIREFOX,
                "en-CA",
                "1440x900",
                Map.of(),
                false,
                EarlierTouches.NONE);
    }

    private static Lease lease(int row) {
        Visit visit = visit(row);
        return new Lease(new LeaseId(number(row), 1), SITE, POOL, "", visit.visitor(), visit.id(), LIVE_DAY, END, null);
    }

    private static Response call(String path, int row, Instant day) {
        Instant at = day.plusSeconds(60L + row);
        return new Response(
                id(path, row),
                SITE,
                ResponseKind.CALL,
                number(row),
                null,
                Examples.CALLER,
                at,
                Examples.progress(CallStatus.COMPLETED),
                "",
                true,
                Map.of(),
                path + row,
                at);
    }

    /** A verdict that no row of the table has. */
    private static Decision wrong(Response response) {
        Attribution nonsense = new Attributed(
                AttributionMethod.CHANNEL, "Skywriting", "plane", "smoke", "none", "none", null, null, 0.5);
        return new Decision(
                response.id() + "@wrong",
                response.id(),
                1,
                nonsense,
                Qualification.NONE,
                RulesFired.NONE,
                response.startedAt(),
                null);
    }
}
