package dev.trunkline.batch.reattribution;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules that name a channel by the landing page of a visit, and take what is completed for a lead. */
record ChannelRules(int version, Function<String, String> byLandingPage) implements RuleBase {
    @Override
    public VisitJudgement judge(Visit visit) {
        String channel = byLandingPage.apply(visit.landingUrl());
        return new VisitJudgement("google", "cpc", channel, "", "", "rule-" + version, "");
    }

    @Override
    public Set<String> channels() {
        return Set.of("Direct", "Email", "Paid Search");
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        boolean completed = response.progress().status() == CallStatus.COMPLETED;
        return new Qualification(completed, BigDecimal.ZERO, completed ? "completed" : "");
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        throw new UnsupportedOperationException();
    }
}
