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
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.StageExplanation.Result;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFacts;
import dev.trunkline.rules.fact.TextTests;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.pack.ExampleVisits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The explanation's own evaluator decides nothing, but it must say of every rule and every fact what Drools says. */
class DroolsAgreesWithExplanationTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final TextTests NO_TESTS = new TextTests(List.of(), List.of());
    private static final NumberContext CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc", 0.25));
    private static final int RULES = 150;

    @Test
    void onChannelRules() {
        String text = new RandomRules(RuleStage.CHANNEL, 7).file(RULES, "decide.channel(\"X\");");
        RuleBase base = compile(RuleStage.CHANNEL, text);
        VisitFacts facts = new VisitFacts(ZONE);

        int matches = 0;
        for (Visit visit : visits()) {
            StageExplanation drools = base.explain(visit, CONTEXT).stages().get(0);
            matches += agree(drools, rules(RuleStage.CHANNEL, text), facts.of(visit, NO_TESTS));
        }
        assertThat(matches).isBetween(RULES, visits().size() * RULES - RULES);
    }

    @Test
    void onNumberRules() {
        String text = new RandomRules(RuleStage.NUMBER, 8).file(RULES, "decide.pool(\"ppc\");");
        RuleBase base = compile(RuleStage.NUMBER, text);
        VisitFacts facts = new VisitFacts(ZONE);

        for (Visit visit : visits()) {
            StageExplanation drools = base.explain(visit, CONTEXT).stages().get(2);
            NumberFact fact = new NumberFact(
                    facts.of(visit, NO_TESTS), "Unassigned", "", "", true, false, false, true, CONTEXT.freeShare());
            agree(drools, rules(RuleStage.NUMBER, text), fact);
        }
    }

    @Test
    void onQualificationRules() {
        String text = new RandomRules(RuleStage.QUALIFICATION, 9).file(RULES, "decide.qualified(true);");
        RuleBase base = compile(RuleStage.QUALIFICATION, text);
        ResponseFacts facts = new ResponseFacts(ZONE);

        for (Response response : responses()) {
            for (Attribution outcome : outcomes()) {
                StageExplanation drools = base.explain(response, outcome, null);
                agree(drools, rules(RuleStage.QUALIFICATION, text), facts.of(response, outcome, NO_TESTS));
            }
        }
    }

    private static RuleBase compile(RuleStage stage, String text) {
        return new DroolsRuleCompiler().compile(1, RuleTexts.only(stage, text), ZONE);
    }

    private static Map<String, CheckedRule> rules(RuleStage stage, String text) {
        return RuleFileParser.parse(stage, text).rules().stream()
                .collect(Collectors.toMap(CheckedRule::name, Function.identity()));
    }

    private static int agree(StageExplanation drools, Map<String, CheckedRule> rules, Object fact) {
        int matches = 0;
        assertThat(drools.rules()).hasSameSizeAs(rules.values());
        for (StageExplanation.RuleTrace trace : drools.rules()) {
            CheckedRule rule = Objects.requireNonNull(rules.get(trace.rule()), trace.rule());
            boolean matched = trace.result() != Result.FAILED;
            assertThat(Failure.holds(rule.condition(), fact))
                    .as("%s on %s", ConditionText.of(rule.condition()), fact)
                    .isEqualTo(matched);
            matches += matched ? 1 : 0;
        }
        return matches;
    }

    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        List<ExampleVisits.Example> examples = ExampleVisits.all();
        for (int i = 0; i < examples.size(); i += 4) {
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
        for (int i = 0; i < 12; i++) {
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
