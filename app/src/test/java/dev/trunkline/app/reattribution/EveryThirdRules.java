package dev.trunkline.app.reattribution;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules under whose second version every third visit, by the number in its id, comes from paid search. */
record EveryThirdRules(int version) implements RuleBase {
    @Override
    public Set<String> channels() {
        return Set.of("Direct", "Paid Search");
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        boolean third = Integer.parseInt(visit.id().value().substring(1)) % 3 == 0;
        String channel = version == 2 && third ? "Paid Search" : "Direct";
        return new VisitJudgement("google", "cpc", channel, "", "", "", "");
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        return Qualification.NONE;
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
