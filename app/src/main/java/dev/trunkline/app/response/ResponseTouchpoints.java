package dev.trunkline.app.response;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.journey.CreditModel;
import dev.trunkline.core.journey.JourneyStep;
import dev.trunkline.core.journey.Journeys;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The visits before a response with their share of the credit, beside the verdict and never instead of it. */
@Component
class ResponseTouchpoints {
    private final Journeys journeys;
    private final RuleBases ruleBases;
    private final Sites sites;

    ResponseTouchpoints(Visits visits, RuleBases ruleBases, Sites sites) {
        this.journeys = new Journeys(visits);
        this.ruleBases = ruleBases;
        this.sites = sites;
    }

    /** Read under the version that decided; without touchpoints where no visit is known. */
    Touchpoints of(JudgedResponse judged) {
        int version = judged.current().ruleSetVersion();
        Optional<RuleBase> rules = ruleBases.version(judged.response().site(), version);
        VisitId visit = judged.current().outcome() instanceof Attributed attributed ? attributed.visit() : null;
        Duration window = sites.find(judged.response().site())
                .map(Site::leasing)
                .orElse(LeasingSettings.DEFAULT)
                .attributionWindow();
        List<JourneyStep> way = visit == null || rules.isEmpty()
                ? List.of()
                : journeys.to(judged.response(), visit, rules.orElseThrow(), window);
        return new Touchpoints(version, window.toDays(), credited(way, judged.response()));
    }

    private static List<CreditedTouch> credited(List<JourneyStep> way, Response response) {
        List<Touchpoint> touches =
                way.stream().map(step -> step.visit().touchpoint()).toList();
        Map<CreditModel, List<BigDecimal>> credits = new EnumMap<>(CreditModel.class);
        if (!touches.isEmpty()) {
            for (CreditModel model : CreditModel.values()) {
                credits.put(model, model.credits(touches, response.startedAt()));
            }
        }
        List<CreditedTouch> credited = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Map<CreditModel, BigDecimal> shares = new EnumMap<>(CreditModel.class);
            for (CreditModel model : credits.keySet()) {
                shares.put(model, credits.get(model).get(i));
            }
            credited.add(CreditedTouch.of(way.get(i), shares));
        }
        return credited;
    }

    /**
     * A visitor's way to a response, oldest first.
     *
     * @param windowDays how far back it reaches, in whole days
     */
    record Touchpoints(int ruleSetVersion, long windowDays, List<CreditedTouch> touchpoints) {}

    /**
     * A visit with its share under each model.
     *
     * @param credits from 0 to 1; those of a model add up to exactly 1
     */
    record CreditedTouch(
            String visit,
            Instant at,
            String channel,
            String source,
            String medium,
            String campaign,
            String keyword,
            Map<CreditModel, BigDecimal> credits) {
        static CreditedTouch of(JourneyStep step, Map<CreditModel, BigDecimal> credits) {
            VisitJudgement judgement = step.judgement();
            return new CreditedTouch(
                    step.visit().id().value(),
                    step.visit().at(),
                    judgement.channel(),
                    judgement.source(),
                    judgement.medium(),
                    judgement.campaign(),
                    judgement.keyword(),
                    credits);
        }
    }
}
