package dev.trunkline.batch.comparison;

import dev.trunkline.batch.comparison.PageRules.Page;
import dev.trunkline.batch.job.Jobs;
import dev.trunkline.core.Examples;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.InMemoryComparisons;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.InMemoryRuleSets;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Stores with traffic in them, which outlive the nodes that work on them. The site has a pool of two numbers and one channel
 * number. Version 1 is in force, version 2 gives what comes from search engines to the pool, and a draft is like version 2.
 */
final class World {
    static final Instant FROM = Examples.NOON;
    static final Instant TO = FROM.plus(Duration.ofHours(1));
    static final Instant NOW = TO.plus(Duration.ofDays(1));
    static final TrackingNumber FIXED = Examples.number(50);

    private static final NumberProposal POOL = new NumberProposal.FromPool("pool rule", Examples.PPC);
    private static final NumberProposal SEO = new NumberProposal.Fixed("seo rule", FIXED);
    private static final Page DIRECT = new Page("Direct", "", List.of(), 0);
    private static final Map<String, Page> BEFORE = Map.of(
            "/ads",
            new Page("Paid Search", "spring", List.of(POOL), 10),
            "/seo",
            new Page("Organic Search", "", List.of(SEO), 0),
            "/home",
            DIRECT,
            "/broken",
            DIRECT);
    static final Map<String, Page> AFTER = Map.of(
            "/ads", new Page("Paid Search", "summer", List.of(POOL), 20),
            "/seo", new Page("Paid Search", "", List.of(POOL), 20),
            "/home", DIRECT);

    final InMemoryComparisons comparisons = new InMemoryComparisons();
    final InMemorySites sites = new InMemorySites();
    final InMemoryNumbers numbers = new InMemoryNumbers();
    final InMemoryVisits visits = new InMemoryVisits();
    final InMemoryVisitDecisions decisions = new InMemoryVisitDecisions();
    final InMemoryLeases leases = new InMemoryLeases();
    final InMemoryResponses responses = new InMemoryResponses();
    final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    final InMemoryRuleBases ruleBases = new InMemoryRuleBases();
    final JobRepository jobs = Jobs.repository("comparisons-" + UUID.randomUUID());
    final AtomicInteger ids = new AtomicInteger();

    World() {
        sites.save(Examples.site());
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(1, 2)));
        numbers.add(new OwnedNumber(
                FIXED, Examples.DEMO, new NumberRole.ChannelNumber("Organic Search"), Examples.DESTINATION, true));
        publish(new PageRules(1, BEFORE));
        publish(new PageRules(2, AFTER));
    }

    private void publish(PageRules rules) {
        ruleBases.put(Examples.DEMO, rules);
        ruleSets.publish(
                new RuleSetVersion(Examples.DEMO, rules.version(), RuleFiles.NONE, "", "ann", "because", FROM, null));
    }

    /** So many visits of the three pages in turn, evenly over the period, each with a form. */
    static World withVisits(int count) {
        World world = new World();
        List<String> pages = List.of("/ads", "/seo", "/home");
        long gap = Duration.between(FROM, TO).toMillis() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            Instant at = FROM.plusMillis(i * gap);
            world.visit("v" + i, at, pages.get(i % pages.size()), Eligibility.ELIGIBLE, null);
            world.form("r" + i, at, "v" + i);
        }
        return world;
    }

    /** A visit with what was decided for it. */
    void visit(String id, Instant at, String page, Eligibility eligibility, @Nullable Lease lease) {
        undecidedVisit(id, at, page);
        if (lease != null) {
            leases.claim(lease);
        }
        decisions.add(new VisitDecision(
                new VisitId(id),
                Examples.DEMO,
                at,
                1,
                new VisitJudgement("google", "cpc", "Direct", "", "", "", ""),
                lease == null ? NumberKind.SITE : NumberKind.SESSION,
                lease == null ? Examples.SITE_NUMBER : lease.id().number(),
                "",
                lease == null ? null : lease.id(),
                new NumberContext(eligibility, Map.of(Examples.PPC.key(), 0.5))));
    }

    /** A visit of which nothing else was stored. */
    void undecidedVisit(String id, Instant at, String page) {
        Visit visit = Examples.visit(id, at);
        visits.add(new Visit(
                visit.id(),
                visit.site(),
                visit.visitor(),
                at,
                page,
                visit.referrer(),
                visit.userAgent(),
                visit.language(),
                visit.screen(),
                visit.consent(),
                visit.returning(),
                visit.earlier()));
    }

    /** A form that was sent during the visit. */
    void form(String id, Instant at, String visit) {
        responses.add(Examples.judged(Examples.form(id, at, new VisitId(visit))));
    }

    /** Version 1 against version 2. */
    static ComparisonRequest request() {
        return request(new RuleSource.Version(1), new RuleSource.Version(2));
    }

    static ComparisonRequest request(RuleSource base, RuleSource candidate) {
        return new ComparisonRequest(Examples.DEMO, FROM, TO, base, candidate, "ann@example.com");
    }

    /** What people can see. */
    List<Comparison> all() {
        return comparisons.ofSite(Examples.DEMO, 100);
    }
}
