package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.RulePacks;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of one file of a draft, and the place to try the draft. */
@Controller
class RuleEditorPage {
    private static final String VIEW = "rule-editor";

    private final PageFrame frame;
    private final RulePublishing publishing;
    private final RuleEditor editor;
    private final VisitTrial trial;

    RuleEditorPage(PageFrame frame, RulePublishing publishing, RuleEditor editor, VisitTrial trial) {
        this.frame = frame;
        this.publishing = publishing;
        this.editor = editor;
        this.trial = trial;
    }

    @GetMapping("/sites/{site}/rules/{file}")
    String show(@PathVariable("site") String siteKey, @PathVariable("file") String key, Principal person, Model model) {
        RuleFile file = file(key);
        Site site = frame.open(siteKey, "rules", model);
        editor.showSaved(model, site, file, person.getName());
        return VIEW;
    }

    @PostMapping("/sites/{site}/rules/{file}")
    String edit(
            @PathVariable("site") String siteKey,
            @PathVariable("file") String key,
            @RequestParam String text,
            @RequestParam long revision,
            @RequestParam("do") String what,
            @RequestParam Map<String, String> fields,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Edit edit = new Edit(frame.site(siteKey), file(key), text.replace("\r\n", "\n"), revision, person.getName());
        TryForm form = TryForm.of(fields, edit.site());
        model.addAttribute("tryForm", form);
        model.addAttribute("message", fields.getOrDefault("message", ""));
        if (what.equals("try")) {
            frame.open(siteKey, "rules", model);
            model.addAttribute("trial", trial.of(edit.site(), typed(edit), form));
            editor.showTyped(model, edit.site(), edit.file(), edit.text(), revision, edit.person());
            return VIEW;
        }
        if (what.equals("shipped")
                && edit.file() == RuleFile.TESTS
                && edit.text().isBlank()) {
            frame.open(siteKey, "rules", model);
            String shipped = RulePacks.demo().tests();
            editor.showTyped(model, edit.site(), edit.file(), shipped, revision, edit.person());
            return VIEW;
        }
        Optional<Long> saved = save(edit);
        frame.open(siteKey, "rules", model);
        if (saved.isEmpty()) {
            editor.showConflict(model, edit.site(), edit.file(), edit.text(), edit.person());
            return VIEW;
        }
        return switch (what) {
            case "save" -> {
                Done.say(next, "draftSaved");
                yield "redirect:" + page(edit);
            }
            case "publish" -> publish(edit, fields.getOrDefault("message", ""), model, next);
            case "keep" -> keep(edit, saved.get(), form, model, next);
            default -> {
                editor.showSaved(model, edit.site(), edit.file(), edit.person());
                model.addAttribute("checked", true);
                yield VIEW;
            }
        };
    }

    /**
     * The revision that was saved, 0 when there is no draft and no need of one: a text that says what is in force begins none. Empty
     * when somebody else saved meanwhile.
     */
    private Optional<Long> save(Edit edit) {
        boolean begun = publishing.draft(edit.site()).isPresent();
        if (!begun
                && edit.revision() == 0
                && publishing.inForce(edit.site()).of(edit.file()).equals(edit.text())) {
            return Optional.of(0L);
        }
        return publishing
                .save(edit.site(), edit.file(), edit.text(), edit.person(), OptionalLong.of(edit.revision()))
                .map(RuleDraft::revision);
    }

    private String publish(Edit edit, String message, Model model, RedirectAttributes next) {
        if (message.isBlank()) {
            editor.showSaved(model, edit.site(), edit.file(), edit.person());
            model.addAttribute("messageMissing", true);
            return VIEW;
        }
        Publication publication = publishing.publish(edit.site(), edit.person(), message.strip());
        if (publication instanceof Publication.Published published) {
            Done.say(next, "published", published.version().number());
            return "redirect:/sites/" + edit.site().id() + "/rules";
        }
        editor.showSaved(model, edit.site(), edit.file(), edit.person());
        model.addAttribute("refusal", PublishRefusal.of(publication).orElse(null));
        return VIEW;
    }

    /** Adds the tried visit to the tests of the draft, with what the draft says of it. */
    private String keep(Edit edit, long revision, TryForm form, Model model, RedirectAttributes next) {
        VisitTrial.KeptTest kept;
        try {
            kept = trial.keep(edit.site(), publishing.editable(edit.site()), form);
        } catch (RuleSetRejectedException e) {
            editor.showSaved(model, edit.site(), edit.file(), edit.person());
            model.addAttribute("trial", TryView.rejected(e.problems().size()));
            return VIEW;
        } catch (IllegalArgumentException e) {
            editor.showSaved(model, edit.site(), edit.file(), edit.person());
            model.addAttribute("refusal", new PublishRefusal("header", 0));
            return VIEW;
        }
        boolean saved = publishing
                .save(edit.site(), RuleFile.TESTS, kept.tests(), edit.person(), OptionalLong.of(revision))
                .isPresent();
        if (!saved) {
            editor.showConflict(model, edit.site(), edit.file(), edit.text(), edit.person());
            return VIEW;
        }
        Done.say(next, "testKept", kept.name());
        next.addFlashAttribute("tryForm", form);
        return "redirect:" + page(edit);
    }

    private RuleFiles typed(Edit edit) {
        return publishing.editable(edit.site()).with(edit.file(), edit.text());
    }

    private static String page(Edit edit) {
        return "/sites/" + edit.site().id() + "/rules/" + edit.file().key();
    }

    private static RuleFile file(String key) {
        return RuleFile.ofKey(key)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-stage", "There is no file '" + key + "' of rules."));
    }

    /**
     * What somebody typed.
     *
     * @param revision of the draft that they read; 0 when there was none
     */
    private record Edit(Site site, RuleFile file, String text, long revision, String person) {}
}
