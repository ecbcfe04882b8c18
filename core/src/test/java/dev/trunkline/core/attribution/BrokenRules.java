package dev.trunkline.core.attribution;

import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules whose engine fails whenever it is asked about a visit. */
final class BrokenRules implements RuleBase {
    private final RuleBase sound = new FixedRules(8, "", List.of());

    @Override
    public int version() {
        return sound.version();
    }

    @Override
    public Set<String> channels() {
        return sound.channels();
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        throw new IllegalStateException("broken");
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        return sound.propose(visit, judgement, context);
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        return sound.qualify(response, outcome, visit);
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        return sound.explain(visit, context);
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        return sound.explain(response, outcome, visit);
    }
}
