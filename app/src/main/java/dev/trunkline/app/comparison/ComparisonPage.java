package dev.trunkline.app.comparison;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.ruleset.ProblemView;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.comparison.ComparisonRunner;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a comparison, or how far it is. */
@Controller
class ComparisonPage {
    private static final String RESPONSES = "responses";
    private static final String VISITS = "visits";

    private final PageFrame frame;
    private final ComparisonRunner runner;
    private final RuleSets ruleSets;
    private final Visits visits;
    private final Responses responses;
    private final Clock clock;

    ComparisonPage(
            PageFrame frame,
            ComparisonRunner runner,
            RuleSets ruleSets,
            Visits visits,
            Responses responses,
            Clock clock) {
        this.frame = frame;
        this.runner = runner;
        this.ruleSets = ruleSets;
        this.visits = visits;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * The report.
     *
     * @param of {@code visits} or {@code responses}: of which the moves and the examples are shown
     * @param aspect of the examples
     * @param from of the move that examples are wanted of; empty for all, as is {@code to}
     * @param all whether to show all examples that are kept
     */
    @GetMapping("/sites/{site}/comparisons/{id}")
    String show(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String aspect,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        Site site = frame.open(siteKey, "rules", model);
        Comparison comparison = runner.find(new ComparisonId(id))
                .filter(found -> found.request().site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-comparison",
                        "There is no comparison '" + id + "' of this site."));
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        ComparisonReport report = comparison.report();
        String subject = subject(of, report);
        model.addAttribute("comparison", ComparisonRow.of(comparison, times, now));
        model.addAttribute("draftNow", draftNow(site, comparison));
        model.addAttribute("figures", Figures.of(report));
        model.addAttribute("of", subject);
        model.addAttribute("matrix", Matrix.of(subject.equals(VISITS) ? report.visits() : report.responses()));
        model.addAttribute("numberMoves", MoveRow.of(report.visits(), Aspect.NUMBER));
        model.addAttribute("leadMoves", MoveRow.of(report.responses(), Aspect.QUALIFICATION));
        model.addAttribute(
                "pools",
                report.pools().stream().map(pool -> PoolBar.of(pool, times)).toList());
        Examples.Choice choice = new Examples.Choice(subject, aspect, from, to, all);
        model.addAttribute("examples", examples(site, report, choice, times));
        model.addAttribute("rules", report.rules().stream().map(RuleRow::of).toList());
        model.addAttribute(
                "findings", report.findings().stream().map(ProblemView::of).toList());
        return "comparison";
    }

    /** What was asked for; else whichever changes. */
    private static String subject(String asked, ComparisonReport report) {
        if (asked.equals(VISITS) || asked.equals(RESPONSES)) {
            return asked;
        }
        return changes(report.visits()) || !changes(report.responses()) ? VISITS : RESPONSES;
    }

    private static boolean changes(SubjectReport report) {
        return report.counts().changed() > 0;
    }

    /** Which revision the draft has by now; null when the comparison is not of a draft, or there is none any more. */
    private @Nullable Long draftNow(Site site, Comparison comparison) {
        return switch (comparison.request().candidate()) {
            case RuleSource.Draft draft ->
                ruleSets.draft(site.id()).map(RuleDraft::revision).orElse(null);
            case RuleSource.Version version -> null;
        };
    }

    private Examples examples(Site site, ComparisonReport report, Examples.Choice choice, SiteTimes times) {
        Function<ChangeExample, Examples.Row> visit = example -> visits.find(new VisitId(example.id()))
                .map(found -> row(example, times.brief(found.at()), path(site, found.landingUrl()), null))
                .orElseGet(() -> row(example, "", "", null));
        Function<ChangeExample, Examples.Row> response = example -> responses
                .find(new ResponseId(example.id()))
                .map(judged -> row(site, example, judged.response(), times))
                .orElseGet(() -> row(example, "", "", null));
        return choice.of().equals(VISITS)
                ? Examples.of(report.visits(), choice, visit)
                : Examples.of(report.responses(), choice, response);
    }

    /** Without the host, where it is the site's own. */
    private static String path(Site site, String url) {
        String own = "https://" + site.host() + "/";
        return url.startsWith(own) ? url.substring(own.length() - 1) : url;
    }

    private static Examples.Row row(Site site, ChangeExample example, Response response, SiteTimes times) {
        return row(
                example,
                times.brief(response.startedAt()),
                NumberDisplay.masked(response.caller().value()),
                "/sites/" + site.id() + "/responses/" + example.id());
    }

    private static Examples.Row row(ChangeExample example, String when, String about, @Nullable String url) {
        return new Examples.Row(
                example.id(),
                when,
                about,
                url,
                Said.of(example.aspect(), example.before()),
                Said.of(example.aspect(), example.after()));
    }
}
