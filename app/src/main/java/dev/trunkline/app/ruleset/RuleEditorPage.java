package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.RuleReference;
import java.security.Principal;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of one rule file. */
@Controller
class RuleEditorPage {
    private static final String VIEW = "rule-editor";

    private final PageFrame frame;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;

    RuleEditorPage(PageFrame frame, RuleSets ruleSets, RulePublishing publishing) {
        this.frame = frame;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
    }

    @GetMapping("/sites/{site}/rules/{stage}")
    String show(@PathVariable("site") String siteKey, @PathVariable("stage") String key, Model model) {
        RuleStage stage = stage(key);
        Site site = frame.open(siteKey, "rules", model);
        fill(model, site, stage, publishing.editable(site).of(stage), revision(site), null);
        return VIEW;
    }

    @PostMapping("/sites/{site}/rules/{stage}")
    String edit(
            @PathVariable("site") String siteKey,
            @PathVariable("stage") String key,
            @RequestParam String text,
            @RequestParam long revision,
            @RequestParam("do") String what,
            @RequestParam(defaultValue = "") String message,
            Principal person,
            Model model,
            RedirectAttributes next) {
        RuleStage stage = stage(key);
        Site site = frame.site(siteKey);
        String saved = text.replace("\r\n", "\n");
        RuleDraft draft = publishing
                .save(site, stage.file(), saved, person.getName(), OptionalLong.of(revision))
                .orElse(null);
        frame.open(siteKey, "rules", model);
        if (draft == null) {
            fill(
                    model,
                    site,
                    stage,
                    saved,
                    revision(site),
                    publishing.editable(site).of(stage));
            model.addAttribute(
                    "conflict",
                    "Somebody else saved this draft while you were editing. Your text is in the editor and theirs is below; "
                            + "saving again keeps yours.");
            return VIEW;
        }
        return switch (what) {
            case "save" -> {
                next.addFlashAttribute("flash", "Draft saved.");
                yield "redirect:/sites/" + site.id() + "/rules/" + stage.key();
            }
            case "publish" -> publish(site, stage, person.getName(), message, model, next);
            default -> {
                fill(model, site, stage, saved, draft.revision(), null);
                show(publishing.check(site), model);
                yield VIEW;
            }
        };
    }

    private String publish(
            Site site, RuleStage stage, String author, String message, Model model, RedirectAttributes next) {
        if (message.isBlank()) {
            fill(model, site, stage, publishing.editable(site).of(stage), revision(site), null);
            model.addAttribute("messageMissing", true);
            return VIEW;
        }
        return switch (publishing.publish(site, author, message.trim())) {
            case Publication.Published published -> {
                next.addFlashAttribute("flash", "Version " + published.version().number() + " is in force.");
                yield "redirect:/sites/" + site.id() + "/rules";
            }
            case Publication.Unchanged unchanged -> {
                next.addFlashAttribute("flash", "Nothing to publish: the draft says what is in force.");
                yield "redirect:/sites/" + site.id() + "/rules";
            }
            case Publication.Rejected rejected -> {
                fill(model, site, stage, publishing.editable(site).of(stage), revision(site), null);
                show(rejected.problems(), model);
                yield VIEW;
            }
            case Publication.TestsFailed failed -> {
                fill(model, site, stage, publishing.editable(site).of(stage), revision(site), null);
                model.addAttribute(
                        "problems",
                        failed.all().stream()
                                .filter(result -> !result.passed())
                                .map(ProblemView::of)
                                .toList());
                model.addAttribute("ok", false);
                yield VIEW;
            }
            case Publication.ReviewMissing missing -> {
                next.addFlashAttribute(
                        "flash",
                        "The draft is saved, but not published: somebody who did not write any of it must approve it first.");
                yield "redirect:/sites/" + site.id() + "/rules";
            }
            case Publication.Overtaken overtaken ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        "Somebody else published version " + overtaken.number()
                                + " meanwhile. Your draft is kept; look at theirs first.");
        };
    }

    private void fill(Model model, Site site, RuleStage stage, String text, long revision, @Nullable String theirs) {
        String published = publishing.inForce(site).of(stage);
        model.addAttribute(
                "editor",
                new Editor(
                        stage.key(),
                        StageWords.of(stage).title(),
                        text,
                        Long.toString(revision),
                        published,
                        !published.equals(text),
                        theirs));
        model.addAttribute("problems", List.of());
        RuleReference reference = RuleReference.of(stage);
        model.addAttribute(
                "fields",
                Stream.concat(reference.fields().stream(), reference.functions().stream())
                        .toList());
        model.addAttribute("actions", reference.actions());
    }

    private static void show(List<RuleProblem> problems, Model model) {
        model.addAttribute("problems", problems.stream().map(ProblemView::of).toList());
        model.addAttribute(
                "ok", problems.stream().noneMatch(problem -> problem.severity() == RuleProblem.Severity.ERROR));
    }

    private long revision(Site site) {
        return ruleSets.draft(site.id()).map(RuleDraft::revision).orElse(0L);
    }

    private static RuleStage stage(String key) {
        return RuleStage.ofKey(key)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-stage", "There is no stage '" + key + "' of rules."));
    }

    /** What the editor shows. */
    record Editor(
            String stage,
            String name,
            String text,
            String revision,
            String published,
            boolean changed,
            @Nullable String theirs) {}
}
