package dev.trunkline.app.response;

import dev.trunkline.app.conversion.ToldOfResponse;
import dev.trunkline.app.outcome.OutcomeForm;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.ruleset.StageView;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.journey.CreditModel;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.response.SpamMark;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.Visits;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One response: its verdict, why, what happened, and every verdict before. */
@Controller
class ResponsePage {
    private static final int MOST_VERSIONS = 1_000;

    private final PageFrame frame;
    private final Responses responses;
    private final Decisions decisions;
    private final Visits visits;
    private final Leases leases;
    private final Numbers numbers;
    private final ExplanationView explanations;
    private final ResponseTouchpoints touchpoints;
    private final CandidateRows candidates;
    private final RuleSets ruleSets;
    private final ToldOfResponse told;
    private final IdSource ids;
    private final Clock clock;

    ResponsePage(
            PageFrame frame,
            Responses responses,
            Decisions decisions,
            Visits visits,
            Leases leases,
            Numbers numbers,
            ExplanationView explanations,
            ResponseTouchpoints touchpoints,
            CandidateRows candidates,
            RuleSets ruleSets,
            ToldOfResponse told,
            IdSource ids,
            Clock clock) {
        this.frame = frame;
        this.responses = responses;
        this.decisions = decisions;
        this.visits = visits;
        this.leases = leases;
        this.numbers = numbers;
        this.explanations = explanations;
        this.touchpoints = touchpoints;
        this.candidates = candidates;
        this.ruleSets = ruleSets;
        this.told = told;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/responses/{id}")
    String show(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        Site site = frame.open(siteKey, "responses", model);
        JudgedResponse judged = responses
                .find(new ResponseId(id))
                .filter(found -> found.response().site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-response", "There is no response '" + id + "' of this site."));
        Response response = judged.response();
        SiteTimes times = new SiteTimes(site, clock.instant());
        Attributed from = judged.current().outcome() instanceof Attributed attributed ? attributed : null;
        Visit visit = from == null || from.visit() == null
                ? null
                : visits.find(from.visit()).orElse(null);
        Lease lease = from == null || from.lease() == null
                ? null
                : leases.find(from.lease()).orElse(null);
        OwnedNumber number = response.trackingNumber() == null
                ? null
                : numbers.find(response.trackingNumber()).orElse(null);
        ExplanationView.Explained explained = explanations.of(judged);
        model.addAttribute("response", ResponseFacts.of(response, number, visit, times));
        model.addAttribute(
                "recordings",
                response.progress().recordings().stream().map(RecordingRow::of).toList());
        model.addAttribute("verdict", VerdictView.of(judged, times));
        model.addAttribute("timeline", Timeline.of(judged, visit, lease, times));
        model.addAttribute("stages", stages(explained));
        model.addAttribute("facts", explained.facts());
        model.addAttribute("models", CreditModel.values());
        ResponseTouchpoints.Touchpoints way = touchpoints.of(judged);
        model.addAttribute("windowDays", way.windowDays());
        model.addAttribute(
                "touches",
                way.touchpoints().stream()
                        .map(touch -> TouchRow.of(touch, visit == null ? null : visit.id(), times))
                        .toList());
        model.addAttribute("candidates", candidates.of(judged.current().outcome(), times));
        model.addAttribute(
                "spam",
                SpamMark.of(response).stream()
                        .map(mark -> mark.sentence(response))
                        .toList());
        model.addAttribute("history", history(judged, times));
        model.addAttribute("outcomeForm", OutcomeForm.empty(ids.next(), clock.instant(), times.zone()));
        model.addAttribute("told", told.rows(site.id(), response.id(), times));
        model.addAttribute(
                "versions",
                ruleSets.versions(site.id(), MOST_VERSIONS).stream()
                        .map(RuleSetVersion::number)
                        .toList());
        model.addAttribute(
                "other",
                version == null || version == judged.current().ruleSetVersion() ? null : other(judged, version, times));
        return "response";
    }

    private List<Past> history(JudgedResponse judged, SiteTimes times) {
        return decisions.history(judged.response().id()).stream()
                .map(decision -> Past.of(decision, judged, times))
                .toList();
    }

    private OtherVerdict other(JudgedResponse judged, int version, SiteTimes times) {
        Decision decision = explanations.decision(judged, version);
        return new OtherVerdict(
                version, VerdictView.of(judged.with(decision), times), stages(explanations.of(judged, version)));
    }

    private static List<StageView> stages(ExplanationView.Explained explained) {
        return explained.stages().stream().map(StageView::of).toList();
    }

    /** What another version would say, and why. */
    record OtherVerdict(int version, VerdictView verdict, List<StageView> stages) {}

    /** A verdict of the history. */
    record Past(
            int version,
            String channel,
            int channelColor,
            String campaign,
            String keyword,
            OutcomeView outcome,
            String decidedAt,
            String by,
            boolean current) {
        static Past of(Decision decision, JudgedResponse judged, SiteTimes times) {
            VerdictView verdict = VerdictView.of(judged.with(decision), times);
            return new Past(
                    decision.ruleSetVersion(),
                    verdict.channel(),
                    verdict.channelColor(),
                    verdict.campaign(),
                    verdict.keyword(),
                    verdict.outcome(),
                    verdict.decidedAt(),
                    by(decision.run() == null ? null : decision.run().value()),
                    decision.id().equals(judged.current().id()));
        }

        private static String by(@Nullable String run) {
            return run == null ? "the response itself" : "run " + run;
        }
    }
}
