package dev.trunkline.app.response;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Renders why a response or a visit was judged as it was, under the version that judged it. */
@Component
public final class ExplanationView {
    private static final NumberContext UNKNOWN_CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of());

    private final RuleBases ruleBases;
    private final Visits visits;
    private final VisitDecisions visitDecisions;

    ExplanationView(RuleBases ruleBases, Visits visits, VisitDecisions visitDecisions) {
        this.ruleBases = ruleBases;
        this.visits = visits;
        this.visitDecisions = visitDecisions;
    }

    /** Every rule of every stage that was asked about the response. */
    public Explained of(JudgedResponse judged) {
        Decision decision = judged.current();
        Optional<RuleBase> rules = ruleBases.version(judged.response().site(), decision.ruleSetVersion());
        if (rules.isEmpty()) {
            return new Explained(decision.ruleSetVersion(), List.of(), List.of());
        }
        Visit visit = visit(decision).orElse(null);
        List<Explanation.SeenFact> facts = List.of();
        List<StageExplanation> stages = new ArrayList<>();
        if (visit != null) {
            Explanation explanation = rules.get().explain(visit, context(visit));
            facts = explanation.facts();
            stages.addAll(explanation.stages());
        }
        stages.add(rules.get().explain(judged.response(), decision.outcome(), visit));
        return new Explained(decision.ruleSetVersion(), facts, stages);
    }

    /** Every rule of every stage that was asked about the visit. */
    public Explained of(Visit visit, VisitDecision decision) {
        return ruleBases
                .version(visit.site(), decision.ruleSetVersion())
                .map(rules -> rules.explain(visit, decision.context()))
                .map(explanation -> new Explained(decision.ruleSetVersion(), explanation.facts(), explanation.stages()))
                .orElseGet(() -> new Explained(decision.ruleSetVersion(), List.of(), List.of()));
    }

    private Optional<Visit> visit(Decision decision) {
        return decision.outcome() instanceof Attributed attributed && attributed.visit() != null
                ? visits.find(attributed.visit())
                : Optional.empty();
    }

    private NumberContext context(Visit visit) {
        return visitDecisions.of(visit.id()).map(VisitDecision::context).orElse(UNKNOWN_CONTEXT);
    }

    /** What the rules of a version saw and said. */
    public record Explained(int ruleSetVersion, List<Explanation.SeenFact> facts, List<StageExplanation> stages) {}
}
