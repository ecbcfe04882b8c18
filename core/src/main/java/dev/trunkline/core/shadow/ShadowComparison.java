package dev.trunkline.core.shadow;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.shadow.ShadowMove.Aspect;
import dev.trunkline.core.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a decided visit under a draft and counts where the draft departs. The draft knows what the rules in force knew: the visit
 * and the context that the decision keeps. Nothing is leased.
 */
public final class ShadowComparison {
    private ShadowComparison() {}

    /**
     * The counts of one visit.
     *
     * @param live the rules that decided it; null when the site had none
     */
    public static ShadowCounts of(Visit visit, VisitDecision decision, @Nullable RuleBase live, RuleBase draft) {
        VisitJudgement was = decision.judgement();
        VisitJudgement would = draft.judge(visit);
        String had = live == null ? ShadowMove.SITE_NUMBER : strongest(live.propose(visit, was, decision.context()));
        String wouldHave = strongest(draft.propose(visit, would, decision.context()));
        Map<ShadowMove, Long> moves = new HashMap<>();
        int channel = count(Aspect.CHANNEL, was.channel(), would.channel(), moves);
        int campaign = was.campaign().equals(would.campaign()) ? 0 : 1;
        int number = count(Aspect.NUMBER, had, wouldHave, moves);
        int changed = channel + campaign + number > 0 ? 1 : 0;
        return new ShadowCounts(1, changed, channel, campaign, number, 0, 0, moves);
    }

    private static int count(Aspect aspect, String from, String to, Map<ShadowMove, Long> moves) {
        if (from.equals(to)) {
            return 0;
        }
        moves.put(new ShadowMove(aspect, from, to), 1L);
        return 1;
    }

    /** What is proposed, not which rule proposes it: a rule with another name changes nothing for a visitor. */
    private static String strongest(List<NumberProposal> proposals) {
        if (proposals.isEmpty()) {
            return ShadowMove.SITE_NUMBER;
        }
        return switch (proposals.getFirst()) {
            case NumberProposal.FromPool pool -> pool.pool().key();
            case NumberProposal.Fixed fixed -> fixed.number().e164();
        };
    }
}
