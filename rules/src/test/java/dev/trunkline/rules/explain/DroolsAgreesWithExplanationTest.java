package dev.trunkline.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.engine.Evaluation;
import dev.trunkline.rules.engine.RuleStages;
import dev.trunkline.rules.engine.StageRules;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFacts;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.ListFileParser;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.pack.ExampleVisits;
import dev.trunkline.rules.source.NamedLists;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The explanation's own evaluator decides nothing, but it must say of every rule and every fact what Drools says. It is also what
 * holds the ways to that answer together, by which many rules ask one text at once.
 */
class DroolsAgreesWithExplanationTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final int RULES = 300;
    private static final ListFile LISTS = ListFileParser.parse("[" + RandomRules.OWN_LIST
            + "]\nguild-news\nfacebook.com\nspring\nca\n[search]\n-google\nsearch.example\n");
    private static final NamedLists NAMED = new CheckedRuleSet(Map.of(), LISTS).namedLists();

    @Test
    void onChannelRules() {
        VisitFacts facts = new VisitFacts(ZONE, NAMED);

        agree(
                RuleStage.CHANNEL,
                "decide.channel(\"X\");",
                visits().stream().map(facts::of).toList());
    }

    @Test
    void onCampaignRules() {
        VisitFacts facts = new VisitFacts(ZONE, NAMED);

        agree(
                RuleStage.CAMPAIGN,
                "decide.campaign(\"X\");",
                visits().stream()
                        .map(visit -> new CampaignFact(facts.of(visit), "Paid Search"))
                        .toList());
    }

    @Test
    void onNumberRules() {
        VisitFacts facts = new VisitFacts(ZONE, NAMED);

        agree(
                RuleStage.NUMBER,
                "decide.pool(\"ppc\");",
                visits().stream()
                        .map(visit -> new NumberFact(
                                facts.of(visit),
                                "Unassigned",
                                "Spring",
                                "",
                                visit.returning(),
                                false,
                                false,
                                true,
                                Map.of("ppc", visit.returning() ? 0.25 : 0.1)))
                        .toList());
    }

    @Test
    void onQualificationRules() {
        ResponseFacts facts = new ResponseFacts(ZONE, NAMED);
        Visit visit = visits().get(1);

        agree(
                RuleStage.QUALIFICATION,
                "decide.qualified(true);",
                responses().stream()
                        .flatMap(response -> outcomes().stream()
                                .flatMap(outcome -> Stream.of(
                                        facts.of(response, outcome, null), facts.of(response, outcome, visit))))
                        .toList());
    }

    @Test
    void onAllStagesOfAVisitAskedTogetherByManyThreads() throws Exception {
        CheckedRuleSet rules = new CheckedRuleSet(
                Map.of(
                        RuleStage.CHANNEL, file(RuleStage.CHANNEL, "decide.channel(\"X\");"),
                        RuleStage.CAMPAIGN, file(RuleStage.CAMPAIGN, "decide.campaign(\"X\");"),
                        RuleStage.NUMBER, file(RuleStage.NUMBER, "decide.pool(\"ppc\");"),
                        RuleStage.QUALIFICATION, file(RuleStage.QUALIFICATION, "decide.qualified(true);")),
                LISTS);
        RuleStages stages = RuleStages.of(rules);
        VisitFacts facts = new VisitFacts(ZONE, NAMED);
        Callable<Integer> askAll = () -> {
            int matches = 0;
            for (Visit visit : visits()) {
                Evaluation evaluation = stages.evaluation();
                for (Object fact : of(facts.of(visit), visit.returning())) {
                    RuleStage stage = stageOf(fact);
                    BitSet matching = evaluation.matching(stage, fact);
                    matches += matching.cardinality();
                    assertThat(matching).as("%s", fact).isEqualTo(holding(rules.stage(stage), fact));
                }
            }
            return matches;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : threads.invokeAll(Collections.nCopies(4, askAll))) {
                assertThat(done.get()).isGreaterThan(5_000);
            }
        }
    }

    private static CheckedFile file(RuleStage stage, String action) {
        return RuleFileParser.parse(stage, new RandomRules(stage, stage.ordinal()).file(RULES, action), LISTS);
    }

    private static List<Object> of(VisitFact visit, boolean eligible) {
        return List.of(
                visit,
                new CampaignFact(visit, "Paid Search"),
                new NumberFact(visit, "Paid Search", "Spring", "", eligible, false, false, true, Map.of("ppc", 0.25)),
                new NumberFact(visit, "Unassigned", "", "drain", eligible, false, false, true, Map.of()));
    }

    private static RuleStage stageOf(Object fact) {
        return fact instanceof NumberFact
                ? RuleStage.NUMBER
                : fact instanceof CampaignFact ? RuleStage.CAMPAIGN : RuleStage.CHANNEL;
    }

    private static BitSet holding(CheckedFile file, Object fact) {
        List<CheckedRule> rules =
                file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).toList();
        BitSet holding = new BitSet();
        for (int rank = 0; rank < rules.size(); rank++) {
            holding.set(rank, Failure.holds(rules.get(rank).condition(), fact));
        }
        return holding;
    }

    private static void agree(RuleStage stage, String action, List<? extends Object> facts) {
        CheckedFile file = file(stage, action);
        assertThat(file.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        StageRules rules = StageRules.of(file, NAMED);
        assertThat(rules.strongestFirst()).hasSize(RULES);
        int matches = 0;
        int pairs = 0;
        for (Object fact : facts) {
            BitSet matching = rules.matching(fact);
            for (int rank = 0; rank < rules.strongestFirst().size(); rank++) {
                CheckedRule rule = rules.strongestFirst().get(rank);
                boolean matched = matching.get(rank);
                pairs++;
                assertThat(Failure.holds(rule.condition(), fact))
                        .as("%s on %s", ConditionText.of(rule.condition()), fact)
                        .isEqualTo(matched);
                matches += matched ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(25_000);
        assertThat(matches).isBetween(pairs / 10, pairs * 9 / 10);
    }

    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        List<ExampleVisits.Example> examples = ExampleVisits.all();
        for (int i = 0; i < examples.size(); i += 2) {
            ExampleVisits.Example example = examples.get(i);
            Instant at = VisitSample.AT.plus(Duration.ofHours(7L * i));
            String agent = i % 3 == 0 ? VisitSample.FIREFOX : "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Mobile/15E148";
            visits.add(VisitSample.to(
                    example.url(), example.referrer(), agent, i % 2 == 0 ? "en-CA" : "", i % 2 == 1, at));
        }
        return visits;
    }

    private static List<Response> responses() {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            CallStatus status = CallStatus.values()[i % CallStatus.values().length];
            responses.add(new Response(
                    new ResponseId("r" + i),
                    new SiteId("demo"),
                    ResponseKind.values()[i % ResponseKind.values().length],
                    null,
                    null,
                    i % 4 == 0 ? CallerNumber.WITHHELD : new CallerNumber("+16475550199"),
                    VisitSample.AT.plus(Duration.ofHours(5L * i)),
                    new CallProgress(status, Duration.ofSeconds(3L * i), i % 2 == 0),
                    "",
                    i % 3 == 0,
                    Map.of(),
                    "",
                    VisitSample.AT));
        }
        return responses;
    }

    private static List<Attribution> outcomes() {
        return List.of(
                new Attribution.Attributed(
                        AttributionMethod.SESSION, "Paid Search", "google", "cpc", "Spring", "drain", null, null, 1),
                new Attribution.Unattributed(UnattributedReason.NO_LEASE),
                new Attribution.NotEvaluated("store away"));
    }
}
