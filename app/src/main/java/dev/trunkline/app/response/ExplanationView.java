package dev.trunkline.app.response;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Renders why a response or a visit was judged as it was, or would be under another version. */
@Component
public final class ExplanationView {
    private static final NumberContext UNKNOWN_CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of());

    private final RuleBases ruleBases;
    private final Attributor attributor;
    private final Visits visits;
    private final VisitDecisions visitDecisions;

    ExplanationView(RuleBases ruleBases, Attributor attributor, Visits visits, VisitDecisions visitDecisions) {
        this.ruleBases = ruleBases;
        this.attributor = attributor;
        this.visits = visits;
        this.visitDecisions = visitDecisions;
    }

    /** Every rule of every stage that was asked about the response, under the version that decided. */
    public Explained of(JudgedResponse judged) {
        Decision decision = judged.current();
        return ruleBases
                .version(judged.response().site(), decision.ruleSetVersion())
                .map(rules -> explained(rules, judged.response(), decision))
                .orElseGet(() -> Explained.nothing(decision.ruleSetVersion()));
    }

    /**
     * Every rule of every stage about the response, under any version. Its qualification rules see the channel and the campaign
     * that this version would have named, not those that were decided.
     *
     * @throws ProblemException when there is no such version or it does not compile on this node
     */
    public Explained of(JudgedResponse judged, int version) {
        if (version == judged.current().ruleSetVersion()) {
            return of(judged);
        }
        RuleBase rules = rules(judged.response().site(), version);
        return explained(rules, judged.response(), decision(judged, rules));
    }

    /**
     * What would be decided of the response under any version.
     *
     * @throws ProblemException when there is no such version or it does not compile on this node
     */
    Decision decision(JudgedResponse judged, int version) {
        return decision(judged, rules(judged.response().site(), version));
    }

    private Decision decision(JudgedResponse judged, RuleBase rules) {
        return attributor.judge(judged.response(), rules, judged.current().decidedAt());
    }

    private Explained explained(RuleBase rules, Response response, Decision decision) {
        Visit visit = visit(decision).orElse(null);
        List<Explanation.SeenFact> facts = List.of();
        List<StageExplanation> stages = new ArrayList<>();
        if (visit != null) {
            Explanation explanation = rules.explain(visit, context(visit));
            facts = explanation.facts();
            stages.addAll(explanation.stages());
        }
        stages.add(rules.explain(response, decision.outcome(), visit));
        return new Explained(rules.version(), facts, stages, CandidatesView.of(decision.outcome()));
    }

    /** Every rule of every stage that was asked about the visit, under the version that decided. */
    public Explained of(Visit visit, VisitDecision decision) {
        return ruleBases
                .version(visit.site(), decision.ruleSetVersion())
                .map(rules -> explained(rules, visit, decision))
                .orElseGet(() -> Explained.nothing(decision.ruleSetVersion()));
    }

    /**
     * Every rule of every stage about the visit, under any version, with the context that the desk knew then.
     *
     * @throws ProblemException when there is no such version or it does not compile on this node
     */
    public Explained of(Visit visit, VisitDecision decision, int version) {
        return explained(rules(visit.site(), version), visit, decision);
    }

    private static Explained explained(RuleBase rules, Visit visit, VisitDecision decision) {
        Explanation explanation = rules.explain(visit, decision.context());
        return new Explained(rules.version(), explanation.facts(), explanation.stages(), null);
    }

    private RuleBase rules(SiteId site, int version) {
        try {
            return ruleBases
                    .version(site, version)
                    .orElseThrow(() -> ProblemException.of(
                            HttpStatus.NOT_FOUND,
                            "unknown-version",
                            "Site '" + site + "' has no version " + version + "."));
        } catch (RuleSetRejectedException e) {
            throw ProblemException.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "version-not-served",
                    "Version " + version + " of site '" + site + "' does not compile on this node: "
                            + e.problems().getFirst().message());
        }
    }

    private Optional<Visit> visit(Decision decision) {
        return decision.outcome() instanceof Attributed attributed && attributed.visit() != null
                ? visits.find(attributed.visit())
                : Optional.empty();
    }

    private NumberContext context(Visit visit) {
        return visitDecisions.of(visit.id()).map(VisitDecision::context).orElse(UNKNOWN_CONTEXT);
    }

    /**
     * What the rules of a version saw and said.
     *
     * @param candidates who may have called; null for a visit
     */
    public record Explained(
            int ruleSetVersion,
            List<Explanation.SeenFact> facts,
            List<StageExplanation> stages,
            @Nullable CandidatesView candidates) {
        /** Of a site that had no rules. */
        static Explained nothing(int ruleSetVersion) {
            return new Explained(ruleSetVersion, List.of(), List.of(), null);
        }
    }
}
