package dev.trunkline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.traffic.Source;
import dev.trunkline.rules.pack.ExampleVisits;
import dev.trunkline.rules.pack.ExampleVisits.Example;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedChannelRulesTest {
    private static final RuleBase RULES =
            new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneId.of("America/Toronto"));

    static List<Example> examples() {
        return ExampleVisits.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void judgesEveryExampleAsTheTableSays(Example example) {
        VisitJudgement judgement = RULES.judge(VisitSample.to(example.url(), example.referrer()));

        assertThat(judgement)
                .extracting(
                        VisitJudgement::source,
                        VisitJudgement::medium,
                        VisitJudgement::channel,
                        VisitJudgement::campaign,
                        VisitJudgement::keyword)
                .containsExactly(
                        example.source(), example.medium(), example.channel(), example.campaign(), example.keyword());
    }

    @Test
    void theTableShowsEveryChannel() {
        assertThat(examples())
                .hasSizeGreaterThan(120)
                .extracting(Example::channel)
                .contains(
                        "Direct",
                        "Cross-network",
                        "Paid Shopping",
                        "Paid Search",
                        "Paid Social",
                        "Paid Video",
                        "Display",
                        "Paid Other",
                        "Organic Shopping",
                        "Organic Social",
                        "Organic Video",
                        "Organic Search",
                        "Referral",
                        "Email",
                        "Affiliates",
                        "Audio",
                        "SMS",
                        "Mobile Push Notifications",
                        "Unassigned");
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void judgesTheDrawnWorldAsItIs(Source source) {
        String landing = source.landing("https://www.demo-plumbing.example/", new SplittableRandom(1));
        assertThat(RULES.judge(VisitSample.to(landing, source.referrer())).channel())
                .isEqualTo(source.channel());
    }
}
