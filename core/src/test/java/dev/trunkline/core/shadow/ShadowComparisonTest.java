package dev.trunkline.core.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.shadow.ShadowMove.Aspect;
import dev.trunkline.core.visit.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShadowComparisonTest {
    private static final Visit VISIT = Examples.visit("v1");
    private static final NumberProposal POOL = new NumberProposal.FromPool("paid", Examples.PPC);
    private static final NumberProposal FIXED = new NumberProposal.Fixed("email", Examples.number(3));
    private static final RuleBase LIVE = new FixedRules(3, "Email", List.of(POOL, FIXED));

    @Test
    void countsNothingWhereTheDraftSaysTheSame() {
        NumberProposal renamed = new NumberProposal.FromPool("paid clicks", Examples.PPC);

        assertThat(compare(LIVE, new FixedRules(4, "Email", List.of(renamed))))
                .isEqualTo(new ShadowCounts(1, 0, 0, 0, 0, 0, 0, Map.of()));
    }

    @Test
    void countsAnotherChannelAndAnotherNumber() {
        assertThat(compare(LIVE, new FixedRules(4, "Newsletter", List.of(FIXED))))
                .isEqualTo(new ShadowCounts(
                        1,
                        1,
                        1,
                        0,
                        1,
                        0,
                        0,
                        Map.of(
                                new ShadowMove(Aspect.CHANNEL, "Email", "Newsletter"),
                                1L,
                                new ShadowMove(
                                        Aspect.NUMBER,
                                        Examples.PPC.key(),
                                        Examples.number(3).e164()),
                                1L)));
    }

    @Test
    void knowsTheSiteNumberWhereNoRuleMatches() {
        assertThat(compare(LIVE, new FixedRules(4, "Email", List.of())).moves())
                .containsOnlyKeys(new ShadowMove(Aspect.NUMBER, Examples.PPC.key(), ShadowMove.SITE_NUMBER));
        assertThat(compare(null, new FixedRules(4, "Email", List.of(POOL))).moves())
                .containsOnlyKeys(new ShadowMove(Aspect.NUMBER, ShadowMove.SITE_NUMBER, Examples.PPC.key()));
    }

    private static ShadowCounts compare(@Nullable RuleBase live, RuleBase draft) {
        VisitDecision decision = new VisitDecision(
                VISIT.id(),
                VISIT.site(),
                VISIT.at(),
                3,
                LIVE.judge(VISIT),
                NumberKind.SITE,
                Examples.SITE_NUMBER,
                "",
                null,
                new NumberContext(Eligibility.ELIGIBLE, Map.of()));
        return ShadowComparison.of(VISIT, decision, live, draft);
    }
}
