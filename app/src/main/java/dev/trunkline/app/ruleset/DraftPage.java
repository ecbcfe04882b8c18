package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.ruleset.Approval;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft as a whole: what it changes, and the deeds about it. */
@Controller
class DraftPage {
    private static final int LONGEST_NOTE = 500;

    private final PageFrame frame;
    private final RulePublishing publishing;
    private final Clock clock;

    DraftPage(PageFrame frame, RulePublishing publishing, Clock clock) {
        this.frame = frame;
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/rules/draft")
    String show(@PathVariable("site") String siteKey, Principal person, Model model) {
        Site site = frame.open(siteKey, "rules", model);
        RuleInspection inspection = publishing.inspect(site);
        RuleDraft draft = inspection.draft();
        if (draft == null) {
            throw RuleRefusals.noDraft(site);
        }
        RuleFiles inForce = publishing.inForce(site);
        model.addAttribute("draft", DraftCard.of(inspection, person.getName(), new SiteTimes(site, clock.instant())));
        model.addAttribute(
                "changes",
                FileChange.of(inForce, draft.files()).stream()
                        .filter(file -> !file.diff().isEmpty())
                        .toList());
        return "rule-draft";
    }

    @PostMapping("/sites/{site}/rules/draft/publish")
    String publish(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "") String message,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        if (message.isBlank()) {
            next.addFlashAttribute("refusal", PublishRefusal.NO_MESSAGE);
            return overview(site);
        }
        Publication publication = publishing.publish(site, person.getName(), message.strip());
        PublishRefusal.of(publication)
                .ifPresentOrElse(
                        refusal -> {
                            next.addFlashAttribute("refusal", refusal);
                            next.addFlashAttribute("message", message);
                        },
                        () -> Done.say(
                                next,
                                "published",
                                ((Publication.Published) publication).version().number()));
        return overview(site);
    }

    @PostMapping("/sites/{site}/rules/draft/approve")
    String approve(
            @PathVariable("site") String siteKey,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String note,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        String said = note.strip();
        switch (publishing.approve(
                site, revision, person.getName(), said.substring(0, Math.min(said.length(), LONGEST_NOTE)))) {
            case Approval.Given given -> Done.say(next, "approved", person.getName());
            case Approval.MovedOn movedOn -> {
                next.addFlashAttribute("refusal", new PublishRefusal("movedOn", 0));
                return overview(site) + "/draft";
            }
            case Approval.OwnDraft own -> throw RuleRefusals.ownDraft();
            case Approval.NoDraft none -> throw RuleRefusals.noDraft(site);
        }
        return overview(site);
    }

    @PostMapping("/sites/{site}/rules/draft/discard")
    String discard(@PathVariable("site") String siteKey, @RequestParam long revision, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        if (publishing.discard(site, OptionalLong.of(revision))) {
            Done.say(next, "discarded");
            return overview(site);
        }
        if (publishing.draft(site).isEmpty()) {
            throw RuleRefusals.noDraft(site);
        }
        next.addFlashAttribute("refusal", new PublishRefusal("movedOn", 0));
        return overview(site) + "/draft";
    }

    private static String overview(Site site) {
        return "redirect:/sites/" + site.id() + "/rules";
    }
}
