package dev.trunkline.app.comparison;

import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.comparison.ComparisonRunner;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts comparisons of a site, and lists the recent ones. */
@Controller
class ComparisonsPage {
    private static final int MOST = 50;
    private static final int USUAL_DAYS = 30;
    private static final String DRAFT = "draft";

    private final PageFrame frame;
    private final DryRuns dryRuns;
    private final ComparisonRunner runner;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;
    private final Clock clock;

    ComparisonsPage(
            PageFrame frame,
            DryRuns dryRuns,
            ComparisonRunner runner,
            RuleSets ruleSets,
            RulePublishing publishing,
            Clock clock) {
        this.frame = frame;
        this.dryRuns = dryRuns;
        this.runner = runner;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** All parameters are those of the form, for a link that fills it; what is empty is filled with what is usual. */
    @GetMapping("/sites/{site}/comparisons")
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String candidate,
            Model model) {
        Site site = frame.open(siteKey, "rules", model);
        fill(site, new Form(from, to, base, candidate), Map.of(), null, model);
        return "comparisons";
    }

    @PostMapping("/sites/{site}/comparisons")
    String start(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = DRAFT) String candidate,
            Principal person,
            Model model) {
        Site site = frame.open(siteKey, "rules", model);
        Map<String, String> errors = new HashMap<>();
        Instant start = instant("from", from, site, errors);
        Instant end = instant("to", to, site, errors);
        if (start != null && end != null && !start.isBefore(end)) {
            errors.put("to", "endsFirst");
        }
        Integer before = version("base", base, errors);
        Integer after = candidate.equals(DRAFT) ? null : version("candidate", candidate, errors);
        if (before != null && before.equals(after)) {
            errors.put("candidate", "same");
        }
        String refusal = null;
        if (start != null && end != null && errors.isEmpty()) {
            try {
                return "redirect:/sites/" + site.id() + "/comparisons/"
                        + dryRuns.start(site, start, end, before, after, person.getName());
            } catch (ProblemException e) {
                refusal = e.getBody().getDetail();
            }
        }
        fill(site, new Form(from, to, base, candidate), errors, refusal, model);
        return "comparisons";
    }

    private void fill(Site site, Form given, Map<String, String> errors, @Nullable String refusal, Model model) {
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        List<Integer> versions = ruleSets.versions(site.id(), MOST).stream()
                .map(RuleSetVersion::number)
                .toList();
        DraftOffer draft = DraftOffer.of(site, publishing, times);
        model.addAttribute(
                "comparisons",
                runner.recent(site.id(), MOST).stream()
                        .map(comparison -> ComparisonRow.of(comparison, times, now))
                        .toList());
        model.addAttribute("versions", versions);
        model.addAttribute("draft", draft);
        model.addAttribute("form", given.completed(usual(site, times, now, versions, draft)));
        model.addAttribute("formErrors", errors);
        model.addAttribute("refusal", refusal);
    }

    /** The draft against the version in force; without one that can be, that version against the one before it. */
    private static Form usual(Site site, SiteTimes times, Instant now, List<Integer> versions, DraftOffer draft) {
        int current = versions.isEmpty() ? 0 : versions.getFirst();
        int before = versions.size() > 1 ? versions.get(1) : current;
        Instant from = LocalDate.ofInstant(now, site.zone())
                .minusDays(USUAL_DAYS)
                .atStartOfDay(site.zone())
                .toInstant();
        return new Form(
                times.field(from),
                times.field(now.plus(Duration.ofMinutes(1))),
                Integer.toString(draft.isReady() ? current : before),
                draft.isReady() ? DRAFT : Integer.toString(current));
    }

    private static @Nullable Integer version(String field, String text, Map<String, String> errors) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            errors.put(field, "noVersion");
            return null;
        }
    }

    private static @Nullable Instant instant(String field, String text, Site site, Map<String, String> errors) {
        try {
            return LocalDateTime.parse(text).atZone(site.zone()).toInstant();
        } catch (DateTimeException e) {
            errors.put(field, "noTime");
            return null;
        }
    }

    /**
     * What a person asked for.
     *
     * @param base the number of a version
     * @param candidate {@code draft}, or the number of a version
     */
    record Form(String from, String to, String base, String candidate) {
        private Form completed(Form usual) {
            return new Form(
                    from.isEmpty() ? usual.from : from,
                    to.isEmpty() ? usual.to : to,
                    base.isEmpty() ? usual.base : base,
                    candidate.isEmpty() ? usual.candidate : candidate);
        }
    }
}
