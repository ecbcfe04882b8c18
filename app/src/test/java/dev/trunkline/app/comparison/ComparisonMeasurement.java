package dev.trunkline.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import dev.trunkline.app.TrunklineApplication;
import dev.trunkline.batch.comparison.ComparisonRunner;
import dev.trunkline.core.Examples;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.VisitJudge;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.VisitJudgement;
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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a dry run takes: a week of 100,000 visits with their decisions, leases for those of the pool, and 4,000 forms, in the
 * embedded store, over the wire. Not one of the tests that every build runs: {@code mvn -pl app -am test
 * -Dtest=ComparisonMeasurement -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.locale=-XX:TieredStopAtLevel=4}, because tests run
 * without the second compiler that a node has. The figures stand in {@code app/target/comparison-measurement.txt}.
 */
class ComparisonMeasurement {
    private static final Path FIGURES = Path.of("target", "comparison-measurement.txt");
    private static final int RUNS = 3;
    private static final int VISITS = 100_000;
    private static final int VISITS_PER_FORM = 25;
    private static final int BATCH = 1000;
    private static final SiteId DEMO = new SiteId("demo");
    private static final Instant FROM = Examples.NOON;
    private static final Duration PERIOD = Duration.ofDays(7);
    private static final List<Example> EXAMPLES = ExampleVisits.all();

    @TempDir
    private Path folder;

    @Test
    void comparesAHundredThousandVisits() throws IOException {
        try (ConfigurableApplicationContext app = start()) {
            fill(app);
            Site site = app.getBean(Sites.class).find(DEMO).orElseThrow();
            String channels = RulePacks.demo().channel().replace("\"Paid Search\")", "\"Paid Clicks\")");
            app.getBean(RulePublishing.class).save(site, RuleFile.CHANNEL, channels, "ann", OptionalLong.empty());

            List<String> figures = new ArrayList<>();
            for (int i = 1; i <= RUNS; i++) {
                figures.add(measured(app, site));
                Files.write(FIGURES, figures);
            }
        }
    }

    private static String measured(ConfigurableApplicationContext app, Site site) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = machine.getProcessCpuTime();
        long start = System.nanoTime();
        Comparison comparison = compare(app, site);
        double seconds = (System.nanoTime() - start) / 1e9;
        double processorSeconds = (machine.getProcessCpuTime() - processor) / 1e9;
        assertThat(comparison.visitsRead()).isEqualTo(VISITS);
        assertThat(comparison.report().visits().changed().get(Aspect.CHANNEL)).isPositive();
        return String.format(
                Locale.ROOT,
                "%d visits, %d responses: %.1f s, of which the processors worked %.1f s, at load %.1f; %s",
                comparison.visitsRead(),
                comparison.responsesRead(),
                seconds,
                processorSeconds,
                machine.getSystemLoadAverage(),
                comparison.report().pools());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TrunklineApplication.class)
                .run("--server.port=0", "--trunkline.data-dir=" + folder, "--trunkline.demo=true");
    }

    private static Comparison compare(ConfigurableApplicationContext app, Site site) {
        ComparisonId id =
                app.getBean(DryRuns.class).start(site, FROM, FROM.plus(PERIOD), null, null, "ann@example.com");
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> app.getBean(ComparisonRunner.class).find(id).orElseThrow(),
                        comparison -> comparison.endedAt() != null);
    }

    /** Stores the first of each through its port, and the others as copies of its document, many at a time. */
    private static void fill(ConfigurableApplicationContext app) {
        MongoDatabase database = app.getBean(MongoDatabase.class);
        RuleBase rules = app.getBean(RuleBases.class).current(DEMO).orElseThrow();
        Numbers numbers = app.getBean(Numbers.class);
        VisitJudge judge = VisitJudge.of(DEMO, numbers);
        List<TrackingNumber> pool =
                numbers.pool(DEMO, new PoolId("ppc")).orElseThrow().numbers();
        List<Boolean> pooled = EXAMPLES.stream()
                .map(example ->
                        judge.judge(visit(example), judge.context(null), rules).pool() != null)
                .toList();
        storeTheFirst(app, judge.context(null), pool.getFirst());
        Document visit = first(database, "visits");
        Document decision = first(database, "visitDecisions");
        Document lease = first(database, "leases");
        Document form = first(database, "responses");
        for (int from = 1; from < VISITS; from += BATCH) {
            int to = Math.min(VISITS, from + BATCH);
            insert(
                    database,
                    "visits",
                    from,
                    to,
                    i -> copy(visit, i, "at")
                            .append(
                                    "landingUrl",
                                    EXAMPLES.get(i % EXAMPLES.size()).url())
                            .append(
                                    "referrer",
                                    EXAMPLES.get(i % EXAMPLES.size()).referrer()));
            insert(
                    database,
                    "visitDecisions",
                    from,
                    to,
                    i -> copy(decision, i, "at")
                            .append(
                                    "lease",
                                    pooled.get(i % EXAMPLES.size())
                                            ? lease(pool, i).toString()
                                            : null));
            insert(
                    database,
                    "leases",
                    from,
                    to,
                    i -> copy(lease, i, "from")
                            .append("_id", lease(pool, i).toString())
                            .append("number", lease(pool, i).number().e164())
                            .append("seq", lease(pool, i).sequence())
                            .append("until", Date.from(at(i).plusSeconds(600 + i % 1800))));
            insert(
                    database,
                    "responses",
                    from,
                    from + (to - from) / VISITS_PER_FORM,
                    i -> copy(form, i, "startedAt").append("visit", "measured-" + i));
        }
    }

    private static void storeTheFirst(
            ConfigurableApplicationContext app, NumberContext context, TrackingNumber number) {
        Visit visit = visit(EXAMPLES.getFirst());
        LeaseId lease = new LeaseId(number, 1);
        Response form = Examples.form("measured-0", FROM, visit.id());
        app.getBean(Visits.class).add(visit);
        app.getBean(Leases.class)
                .claim(new Lease(
                        lease,
                        DEMO,
                        new PoolId("ppc"),
                        "",
                        visit.visitor(),
                        visit.id(),
                        FROM,
                        FROM.plusSeconds(600),
                        null));
        app.getBean(VisitDecisions.class)
                .add(new VisitDecision(
                        visit.id(),
                        DEMO,
                        FROM,
                        1,
                        new VisitJudgement("google", "cpc", "Paid Search", "", "", "", ""),
                        NumberKind.SESSION,
                        number,
                        "",
                        lease,
                        context));
        app.getBean(Responses.class).add(new JudgedResponse(form, Examples.decision(form, "Direct")));
    }

    private static Document first(MongoDatabase database, String collection) {
        return Objects.requireNonNull(database.getCollection(collection).find().first());
    }

    private static void insert(
            MongoDatabase database, String collection, int from, int to, IntFunction<Document> document) {
        database.getCollection(collection)
                .insertMany(IntStream.range(from, to).mapToObj(document).toList());
    }

    private static Document copy(Document first, int i, String time) {
        return new Document(first).append("_id", "measured-" + i).append(time, Date.from(at(i)));
    }

    private static LeaseId lease(List<TrackingNumber> pool, int i) {
        return new LeaseId(pool.get(i % pool.size()), 1 + i / pool.size());
    }

    private static Instant at(int i) {
        return FROM.plusMillis(PERIOD.toMillis() / VISITS * i);
    }

    private static Visit visit(Example example) {
        return new Visit(
                new VisitId("measured-0"),
                DEMO,
                new VisitorId("visitor-0"),
                FROM,
                example.url(),
                example.referrer(),
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "en-CA",
                "1440x900",
                Map.of("analytics_storage", "granted"),
                false,
                EarlierTouches.NONE);
    }
}
