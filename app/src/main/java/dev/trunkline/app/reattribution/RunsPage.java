package dev.trunkline.app.reattribution;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The re-attribution runs of a site. */
@Controller
class RunsPage {
    private static final int MOST_RUNS = 50;
    private static final int SAMPLES = 20;
    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    private final PageFrame frame;
    private final ReattributionRunner runner;
    private final ReattributionRuns runs;
    private final RuleSets ruleSets;
    private final Responses responses;
    private final ReattributionSchedule schedule;
    private final Clock clock;

    RunsPage(
            PageFrame frame,
            ReattributionRunner runner,
            ReattributionRuns runs,
            RuleSets ruleSets,
            Responses responses,
            ReattributionSchedule schedule,
            Clock clock) {
        this.frame = frame;
        this.runner = runner;
        this.runs = runs;
        this.ruleSets = ruleSets;
        this.responses = responses;
        this.schedule = schedule;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/runs")
    String show(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "runs", model);
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        int current = ruleSets.current(site.id()).map(RuleSetVersion::number).orElse(0);
        fill(
                site,
                new RunForm(
                        times.field(now.minus(USUAL_PERIOD)),
                        times.field(now.plus(Duration.ofMinutes(1))),
                        current,
                        RunMode.DRY_RUN.name()),
                Map.of(),
                model);
        return "runs";
    }

    @PostMapping("/sites/{site}/runs")
    String start(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int ruleSetVersion,
            @RequestParam(defaultValue = "DRY_RUN") RunMode mode,
            Principal person,
            Model model) {
        Site site = frame.open(siteKey, "runs", model);
        Map<String, String> errors = new HashMap<>();
        Instant start = instant("from", from, site, errors);
        Instant end = instant("to", to, site, errors);
        if (start != null && end != null && !start.isBefore(end)) {
            errors.put("to", "Must be after the start of the period.");
        } else if (start != null && end != null) {
            try {
                RunId id = runner.start(new RunRequest(site.id(), start, end, ruleSetVersion, mode, person.getName()));
                return "redirect:/sites/" + site.id() + "/runs/" + id;
            } catch (IllegalArgumentException e) {
                errors.put("form", String.valueOf(e.getMessage()));
            }
        }
        fill(site, new RunForm(from, to, ruleSetVersion, mode.name()), errors, model);
        return "runs";
    }

    @GetMapping("/sites/{site}/runs/{id}")
    String one(@PathVariable("site") String siteKey, @PathVariable String id, Model model) {
        Site site = frame.open(siteKey, "runs", model);
        ReattributionRun run = runs.find(new RunId(id))
                .filter(found -> found.request().site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-run", "There is no run '" + id + "' of this site."));
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        model.addAttribute("run", RunRow.of(run, times, now));
        model.addAttribute("failure", run.failure().isEmpty() ? null : run.failure());
        model.addAttribute("moves", run.moves().stream().map(Move::of).toList());
        model.addAttribute(
                "samples",
                runs.changes(run.id(), null, SAMPLES).stream()
                        .filter(change -> !change.isWithdrawn())
                        .map(change -> sample(change, site, times))
                        .toList());
        return "run";
    }

    private void fill(Site site, RunForm form, Map<String, String> errors, Model model) {
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        model.addAttribute(
                "runs",
                runs.ofSite(site.id(), MOST_RUNS).stream()
                        .map(run -> RunRow.of(run, times, now))
                        .toList());
        model.addAttribute(
                "versions",
                ruleSets.versions(site.id(), MOST_RUNS).stream()
                        .map(RuleSetVersion::number)
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("formErrors", errors);
        model.addAttribute("schedule", schedule.inWords());
    }

    private Sample sample(VerdictChange change, Site site, SiteTimes times) {
        String id = change.response().id().value();
        String caller = responses
                .find(change.response().id())
                .map(judged -> NumberDisplay.masked(judged.response().caller().value()))
                .orElse("");
        return new Sample(
                "/sites/" + site.id() + "/responses/" + id,
                times.brief(change.response().startedAt()),
                caller,
                change.before().channel(),
                change.after().channel());
    }

    private static @Nullable Instant instant(String field, String text, Site site, Map<String, String> errors) {
        try {
            return LocalDateTime.parse(text).atZone(site.zone()).toInstant();
        } catch (DateTimeException e) {
            errors.put(field, "Give a date and a time.");
            return null;
        }
    }

    /** What a person asked for. */
    record RunForm(String from, String to, int ruleSetVersion, String mode) {}

    /** How many responses moved from one channel to another. */
    record Move(String from, String to, int fromColor, int toColor, long count) {
        static Move of(RunMove move) {
            return new Move(
                    move.from(), move.to(), ChannelColors.of(move.from()), ChannelColors.of(move.to()), move.count());
        }
    }

    /** A response that changed. */
    record Sample(String responseUrl, String when, String caller, String from, String to) {}
}
