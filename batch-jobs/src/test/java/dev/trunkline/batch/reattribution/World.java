package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.Jobs;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.reattribution.InMemoryReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.repository.JobRepository;

/** Stores with a history in them, which outlive the nodes that work on them. */
final class World {
    static final Instant FROM = Examples.NOON;
    static final Instant TO = FROM.plus(Duration.ofHours(1));
    static final Instant NOW = TO.plus(Duration.ofDays(1));

    /** What was in force when the responses arrived: everything is direct. */
    private static final ChannelRules FIRST = new ChannelRules(1, landing -> "Direct");

    final Responses responses = new InMemoryResponses();
    final Decisions decisions = new InMemoryDecisions();
    final ReattributionRuns runs = new InMemoryReattributionRuns();
    final JobRepository jobs = Jobs.repository("jobs-" + UUID.randomUUID());
    final AtomicInteger ids = new AtomicInteger();
    final Attributor attributor;

    private final InMemoryVisits visits = new InMemoryVisits();
    private final RuleBase second;

    /** @param channels by landing page, under version 2 */
    World(Function<String, String> channels) {
        second = new ChannelRules(2, channels);
        InMemorySites sites = new InMemorySites();
        sites.save(Examples.site());
        attributor = new Attributor(new Origins(
                sites,
                new InMemoryNumbers(),
                new InMemoryLeases(),
                visits,
                new InMemoryVisitDecisions(),
                CallerZones.NONE));
    }

    /** A world with so many responses, evenly over the period, of which every third moves to paid search and every fifth to e-mail. */
    static World withResponses(int count) {
        World world = new World(landing -> {
            int number = Integer.parseInt(landing.substring(landing.indexOf('r') + 1));
            return number % 3 == 0 ? "Paid Search" : number % 5 == 0 ? "Email" : "Direct";
        });
        long gap = Duration.between(FROM, TO).toMillis() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            world.add("r" + i, FROM.plusMillis(i * gap), CallStatus.COMPLETED);
        }
        return world;
    }

    /** A response from a visit whose landing page is its id, judged under version 1. */
    void add(String id, Instant startedAt, CallStatus status) {
        Visit visit = Examples.visit("of-" + id, startedAt);
        visits.add(new Visit(
                visit.id(),
                visit.site(),
                visit.visitor(),
                visit.at(),
                "/" + id,
                visit.referrer(),
                visit.userAgent(),
                visit.language(),
                visit.screen(),
                visit.consent(),
                visit.returning(),
                visit.earlier()));
        Response response =
                Examples.form(id, startedAt, new VisitId("of-" + id)).with(Examples.progress(status));
        Decision decision = attributor.judge(response, FIRST, startedAt);
        decisions.record(decision);
        responses.add(new JudgedResponse(response, decision));
    }

    /** What the desk does with a later event of the response. */
    void moveOn(String id, CallStatus status) {
        Response before = find(id).response();
        Response further = before.with(Examples.progress(status));
        Decision decision = attributor.judge(further, FIRST, NOW);
        decisions.record(decision);
        responses.advance(before, new JudgedResponse(further, decision));
    }

    /** Gives the response another channel than version 1 names. */
    void misjudge(String id, String channel) {
        Response response = find(id).response();
        Decision decision = attributor.judge(response, new ChannelRules(1, landing -> channel), NOW);
        responses.advance(response, new JudgedResponse(response, decision));
    }

    RuleBases ruleBases() {
        return new RuleBases() {
            @Override
            public Optional<RuleBase> current(SiteId site) {
                return Optional.of(FIRST);
            }

            @Override
            public Optional<RuleBase> version(SiteId site, int number) {
                return number == 1 ? Optional.of(FIRST) : number == 2 ? Optional.of(second) : Optional.empty();
            }
        };
    }

    static RunRequest request(RunMode mode) {
        return new RunRequest(Examples.DEMO, FROM, TO, 2, mode, "ann@example.com");
    }

    JudgedResponse find(String id) {
        return responses.find(new ResponseId(id)).orElseThrow();
    }

    ReattributionRun run(RunId id) {
        return runs.find(id).orElseThrow();
    }

    List<JudgedResponse> all() {
        return responses.scan(Examples.DEMO, Instant.EPOCH, NOW, null, Integer.MAX_VALUE);
    }

    Map<ResponseId, List<Decision>> histories() {
        return all().stream()
                .map(judged -> judged.response().id())
                .collect(Collectors.toMap(id -> id, decisions::history));
    }

    List<VerdictChange> changes(RunId run) {
        return runs.changes(run, null, Integer.MAX_VALUE);
    }

    /** Everything that people can see. */
    State state() {
        List<ReattributionRun> all = runs.ofSite(Examples.DEMO, Integer.MAX_VALUE);
        return new State(
                all(),
                histories(),
                all,
                all.stream().flatMap(run -> changes(run.id()).stream()).toList());
    }

    record State(
            List<JudgedResponse> responses,
            Map<ResponseId, List<Decision>> histories,
            List<ReattributionRun> runs,
            List<VerdictChange> changes) {}
}
