package dev.trunkline.core.ruleset;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.Visit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules that say the same of everything: every visit is of one channel, the proposals are given, and answered responses are leads.
 */
public record FixedRules(int version, String channel, List<NumberProposal> proposals) implements RuleBase {
    @Override
    public Set<String> channels() {
        return Set.of(channel);
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        return new VisitJudgement("google", "cpc", channel, "emergency", "burst pipe", "channel-rule", "campaign-rule");
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        return proposals;
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        boolean answered = response.progress().answered();
        return new Qualification(answered, BigDecimal.ZERO, answered ? "answered" : "");
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        return new Explanation(List.of(), List.of());
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        return new StageExplanation(RuleStage.QUALIFICATION, "", List.of());
    }
}
