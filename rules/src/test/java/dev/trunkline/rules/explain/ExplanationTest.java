package dev.trunkline.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.Explanation.SeenFact;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.StageExplanation.Result;
import dev.trunkline.core.ruleset.StageExplanation.RuleTrace;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.VisitSample;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    private static final RuleBase RULES = new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneOffset.UTC);
    private static final NumberContext CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc", 0.5));
    private static final Explanation OF_AN_AD = RULES.explain(
            VisitSample.to(
                    "https://a.example/?utm_source=google&utm_medium=cpc&utm_campaign=May&utm_term=drain&gclid=x", ""),
            CONTEXT);

    private static RuleTrace trace(StageExplanation stage, String rule) {
        return stage.rules().stream()
                .filter(trace -> trace.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheFactsThatHoldSomething() {
        assertThat(OF_AN_AD.facts())
                .startsWith(new SeenFact("source", "google"), new SeenFact("medium", "cpc"))
                .contains(
                        new SeenFact("channel", "Paid Search"),
                        new SeenFact("campaign", "May"),
                        new SeenFact("keyword", "drain"),
                        new SeenFact("eligible", "true"))
                .noneMatch(fact -> fact.value().isEmpty());
    }

    @Test
    void showsTheWinnerTheLosersAndWhyOthersFailed() {
        StageExplanation channel = OF_AN_AD.stages().get(0);

        assertThat(channel.stage()).isEqualTo(RuleStage.CHANNEL);
        assertThat(channel.winner()).isEqualTo("Paid Search");
        assertThat(channel.rules()).extracting(RuleTrace::priority).isSortedAccordingTo((one, other) -> other - one);
        assertThat(trace(channel, "Paid Search"))
                .isEqualTo(new RuleTrace(
                        "Paid Search",
                        160,
                        Result.FIRED,
                        "inList(source, \"search\"), medium matches \"^(.*cp.*|ppc|retargeting|paid.*)$\"",
                        "",
                        "",
                        "",
                        ""));
        assertThat(trace(channel, "Paid Other"))
                .extracting(RuleTrace::result, RuleTrace::lostTo, RuleTrace::reason)
                .containsExactly(Result.LOST, "Paid Search", "its priority 160 is higher than 120");
        assertThat(trace(channel, "Direct"))
                .isEqualTo(new RuleTrace(
                        "Direct", 190, Result.FAILED, "source == \"(direct)\"", "google", "\"(direct)\"", "", ""));
        assertThat(trace(channel, "Paid Shopping").seen()).isEqualTo("source = google, campaign = may");
    }

    @Test
    void showsBothRulesThatDecideCampaignAndKeyword() {
        StageExplanation campaign = OF_AN_AD.stages().get(1);

        assertThat(campaign.winner()).isEqualTo("Campaign from utm_campaign");
        assertThat(campaign.rules())
                .filteredOn(trace -> trace.result() == Result.FIRED)
                .extracting(RuleTrace::rule)
                .containsExactly("Campaign from utm_campaign", "Keyword from utm_term");
    }

    @Test
    void showsTheNumberStage() {
        StageExplanation number = OF_AN_AD.stages().get(2);

        assertThat(number.winner()).isEqualTo("Ad click leases from the pool");
        assertThat(trace(number, "Direct sees its number"))
                .extracting(RuleTrace::condition, RuleTrace::seen)
                .containsExactly("channel == \"Direct\"", "Paid Search");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source != \"google\" | source != \"google\" | google | not \"google\"",
                "medium in (\"a\", \"b\") | medium in (\"a\", \"b\") | cpc | one of \"a\", \"b\"",
                "medium not in (\"cpc\") | medium not in (\"cpc\") | cpc | none of \"cpc\"",
                "medium str[startsWith] \"x\" | medium str[startsWith] \"x\" | cpc | beginning with \"x\"",
                "medium not contains \"p\" | medium not contains \"p\" | cpc | not containing \"p\"",
                "hour < 3 | hour < 3 | 14 | less than 3",
                "hour not in (14, 15) | hour not in (14, 15) | 14 | none of 14, 15",
                "returning | returning | false | yes",
                "!(medium == \"cpc\") | !(medium == \"cpc\") | cpc | not (\"cpc\")",
                "!(medium == \"cpc\" && hour > 3) | !(medium == \"cpc\" && hour > 3) | medium = cpc, hour = 14"
                        + " | not (medium \"cpc\" and hour more than 3)",
                "onDomain(landingHost, \"b.example\") | onDomain(landingHost, \"b.example\") | a.example | on the domain \"b.example\"",
                "hasParam(\"x\") | hasParam(\"x\") | false | a parameter \"x\"",
                "param(\"utm_term\") == \"y\" | param(\"utm_term\") == \"y\" | drain | \"y\"",
                "medium == \"cpc\", hour == 3, hour == 4 | hour == 3 | 14 | 3",
                "utmTerm matches \"\\\\d\\\"\" | utmTerm matches \"\\\\d\\\"\" | drain | all of it matching \"\\d\"\""
            })
    void namesTheFirstConditionThatFailedAndWhatItSawAndWanted(
            String conditions, String condition, String seen, String wanted) {
        RuleBase base = new DroolsRuleCompiler()
                .compile(1, RuleTexts.only(RuleStage.CHANNEL, RuleTexts.channelRule(conditions)), ZoneOffset.UTC);

        StageExplanation stage = base.explain(VisitSample.to("https://a.example/?gclid=x&utm_term=drain", ""), CONTEXT)
                .stages()
                .getFirst();

        assertThat(stage.winner()).isEmpty();
        assertThat(stage.rules())
                .containsExactly(new RuleTrace("A", 0, Result.FAILED, condition, seen, wanted, "", ""));
    }
}
