package dev.trunkline.app.visit;

import dev.trunkline.app.response.ExplanationView;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits: the raw facts, what was derived, the decision. */
@RestController
final class VisitController {
    private final SiteAccess sites;
    private final Visits visits;
    private final VisitDecisions decisions;
    private final ExplanationView explanations;

    VisitController(SiteAccess sites, Visits visits, VisitDecisions decisions, ExplanationView explanations) {
        this.sites = sites;
        this.visits = visits;
        this.decisions = decisions;
        this.explanations = explanations;
    }

    @GetMapping("/v1/visits/{id}")
    VisitView find(@PathVariable String id) {
        Visit visit = allowed(id);
        return VisitView.of(visit, decisions.of(visit.id()).orElse(null));
    }

    @GetMapping("/v1/visits/{id}/explanation")
    ExplanationView.Explained explain(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        Visit visit = allowed(id);
        VisitDecision decision = decisions.of(visit.id()).orElseThrow(unknown(id));
        return version == null ? explanations.of(visit, decision) : explanations.of(visit, decision, version);
    }

    private Visit allowed(String id) {
        Visit visit = visits.find(new VisitId(id)).orElseThrow(unknown(id));
        sites.check(visit.site());
        return visit;
    }

    private static Supplier<ProblemException> unknown(String id) {
        return () ->
                ProblemException.of(HttpStatus.NOT_FOUND, "unknown-visit", "There is no decided visit '" + id + "'.");
    }

    /** A visit as the API answers it; without a decision when it was never finished. */
    record VisitView(
            String id,
            String site,
            String visitor,
            Instant at,
            String url,
            String referrer,
            String userAgent,
            String language,
            String screen,
            Map<String, String> consent,
            boolean returning,
            String gaClientId,
            String gaSessionId,
            String timeZone,
            @Nullable DecisionView decision) {
        static VisitView of(Visit visit, @Nullable VisitDecision decision) {
            return new VisitView(
                    visit.id().value(),
                    visit.site().key(),
                    visit.visitor().value(),
                    visit.at(),
                    visit.landingUrl(),
                    visit.referrer(),
                    visit.userAgent(),
                    visit.language(),
                    visit.screen(),
                    visit.consent(),
                    visit.returning(),
                    visit.analytics().client(),
                    visit.analytics().session(),
                    visit.timeZone(),
                    decision == null ? null : DecisionView.of(decision));
        }
    }

    /** What was decided for a visit. */
    record DecisionView(
            int ruleSetVersion,
            VisitJudgement judgement,
            NumberKind kind,
            String number,
            String numberRule,
            @Nullable String lease,
            Instant at) {
        static DecisionView of(VisitDecision decision) {
            return new DecisionView(
                    decision.ruleSetVersion(),
                    decision.judgement(),
                    decision.kind(),
                    decision.number().e164(),
                    decision.numberRule(),
                    decision.lease() == null ? null : decision.lease().toString(),
                    decision.at());
        }
    }
}
