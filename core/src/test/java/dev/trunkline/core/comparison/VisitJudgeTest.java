package dev.trunkline.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.comparison.VisitJudge.Outlook;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.visit.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitJudgeTest {
    private static final TrackingNumber FIXED = Examples.number(50);
    private static final TrackingNumber DISABLED = Examples.number(51);
    private static final NumberProposal POOL = new NumberProposal.FromPool("pool-rule", Examples.PPC);
    private static final NumberProposal NO_POOL = new NumberProposal.FromPool("no-pool", new PoolId("gone"));
    private static final NumberProposal CHANNEL = new NumberProposal.Fixed("fixed-rule", FIXED);
    private static final NumberProposal NO_CHANNEL = new NumberProposal.Fixed("disabled", DISABLED);
    private static final NumberProposal SITE = new NumberProposal.Fixed("site-number", Examples.SITE_NUMBER);
    private static final Visit VISIT = Examples.visit("v1");

    private final InMemoryNumbers numbers = new InMemoryNumbers();

    VisitJudgeTest() {
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(1, 2)));
        add(FIXED, new NumberRole.ChannelNumber("Direct"), true);
        add(DISABLED, new NumberRole.ChannelNumber("Direct"), false);
        add(Examples.SITE_NUMBER, new NumberRole.SiteNumber(), true);
    }

    private void add(TrackingNumber number, NumberRole role, boolean enabled) {
        numbers.add(new OwnedNumber(number, Examples.DEMO, role, Examples.DESTINATION, enabled));
    }

    @Test
    void followsTheFirstProposalThatCanBeFollowed() {
        assertNumber(Eligibility.ELIGIBLE, "pool ppc-toronto", "pool-rule", NO_POOL, POOL, CHANNEL);
        assertNumber(Eligibility.ELIGIBLE, FIXED.e164(), "fixed-rule", NO_CHANNEL, SITE, CHANNEL, POOL);
        assertNumber(Eligibility.ELIGIBLE, "site", "", NO_POOL, NO_CHANNEL);
        assertNumber(Eligibility.ELIGIBLE, "site", "");
    }

    @Test
    void givesAPoolNumberToTheEligibleOnly() {
        assertNumber(Eligibility.BOT, FIXED.e164(), "fixed-rule", POOL, CHANNEL);
        assertNumber(Eligibility.NO_CONSENT, "site", "", POOL);
        assertThat(judge(Eligibility.ELIGIBLE, POOL).pool()).isEqualTo(Examples.PPC);
        assertThat(judge(Eligibility.ELIGIBLE, POOL).verdict().says()).containsEntry(Aspect.ELIGIBILITY, "pool number");
        assertThat(judge(Eligibility.PREFETCH, POOL).verdict().says())
                .containsEntry(Aspect.ELIGIBILITY, "no pool number");
    }

    @Test
    void saysWhatTheRulesSayOfTheVisit() {
        Verdict verdict = judge(Eligibility.ELIGIBLE, CHANNEL).verdict();

        assertThat(verdict.says())
                .containsEntry(Aspect.CHANNEL, "Direct")
                .containsEntry(Aspect.CAMPAIGN, "emergency")
                .containsEntry(Aspect.KEYWORD, "burst pipe");
        assertThat(verdict.rules()).isEqualTo(new RulesFired("channel-rule", "campaign-rule", "fixed-rule", ""));
    }

    @Test
    void takesAVisitWithoutADecisionForEligibleAndEveryPoolForFree() {
        assertThat(VisitJudge.of(Examples.DEMO, numbers).context(null))
                .isEqualTo(new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc-toronto", 1.0)));
    }

    private void assertNumber(Eligibility eligibility, String number, String rule, NumberProposal... proposals) {
        Verdict verdict = judge(eligibility, proposals).verdict();
        assertThat(verdict.says()).containsEntry(Aspect.NUMBER, number);
        assertThat(verdict.rules().number()).isEqualTo(rule);
    }

    private Outlook judge(Eligibility eligibility, NumberProposal... proposals) {
        FixedRules rules = new FixedRules(1, "Direct", List.of(proposals));
        return VisitJudge.of(Examples.DEMO, numbers).judge(VISIT, new NumberContext(eligibility, Map.of()), rules);
    }
}
