package dev.trunkline.app.ruleset;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.Approval;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.site.Site;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a site's rules by API: read, save, check, test, approve, discard. */
@RestController
@RequestMapping("/v1/sites/{site}/drafts")
final class DraftController {
    private final SiteAccess sites;
    private final RulePublishing publishing;

    DraftController(SiteAccess sites, RulePublishing publishing) {
        this.sites = sites;
        this.publishing = publishing;
    }

    @GetMapping
    DraftView draft(@PathVariable String site) {
        Site allowed = sites.allowed(site);
        RuleInspection inspection = publishing.inspect(allowed);
        RuleDraft draft = inspection.draft();
        if (draft == null) {
            throw RuleRefusals.noDraft(allowed);
        }
        return DraftView.of(draft, inspection);
    }

    /** Without a revision it is saved over whatever is there. */
    @PutMapping(path = "/{stage}", consumes = MediaType.TEXT_PLAIN_VALUE)
    SavedView save(
            @PathVariable String site,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable Long revision,
            @RequestBody(required = false) @Nullable String text) {
        Site allowed = sites.allowed(site);
        RuleFile file = RuleFile.ofKey(stage)
                .orElseThrow(
                        () -> ProblemException.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-stage",
                                "There is no stage '" + stage
                                        + "'. The stages are channel, campaign, number and qualification; lists and tests are files too."));
        String saved = text == null ? "" : text;
        return publishing
                .save(allowed, file, saved, sites.caller(), optional(revision))
                .map(SavedView::of)
                .orElseThrow(RuleRefusals::movedOn);
    }

    @PostMapping("/check")
    CheckView check(@PathVariable String site) {
        return CheckView.of(publishing.check(sites.allowed(site)));
    }

    @PostMapping("/test")
    TestRunView test(@PathVariable String site) {
        RuleInspection inspection = publishing.inspect(sites.allowed(site));
        if (!inspection.compiles()) {
            throw RuleRefusals.rejected(inspection.problems());
        }
        return TestRunView.of(inspection.tests());
    }

    @PostMapping("/approve")
    ApprovalView approve(@PathVariable String site, @Valid @RequestBody ApproveCall call) {
        Site allowed = sites.allowed(site);
        String note = call.note() == null ? "" : call.note().trim();
        return switch (publishing.approve(allowed, call.revision(), sites.caller(), note)) {
            case Approval.Given given -> ApprovalView.of(given.draft());
            case Approval.MovedOn movedOn -> throw RuleRefusals.movedOn();
            case Approval.OwnDraft own -> throw RuleRefusals.ownDraft();
            case Approval.NoDraft none -> throw RuleRefusals.noDraft(allowed);
        };
    }

    /** Without a revision whatever is there is discarded. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String site, @RequestParam(required = false) @Nullable Long revision) {
        Site allowed = sites.allowed(site);
        if (!publishing.discard(allowed, optional(revision))) {
            throw publishing.draft(allowed).isPresent() ? RuleRefusals.movedOn() : RuleRefusals.noDraft(allowed);
        }
    }

    private static OptionalLong optional(@Nullable Long revision) {
        return revision == null ? OptionalLong.empty() : OptionalLong.of(revision);
    }

    /** A draft that was saved. */
    record SavedView(long revision, int basedOn, Instant savedAt) {
        static SavedView of(RuleDraft draft) {
            return new SavedView(draft.revision(), draft.basedOn(), draft.savedAt());
        }
    }

    /** What a check found. */
    record CheckView(boolean ok, List<ProblemView> problems) {
        static CheckView of(List<RuleProblem> problems) {
            boolean ok = problems.stream().noneMatch(problem -> problem.severity() == RuleProblem.Severity.ERROR);
            return new CheckView(ok, problems.stream().map(ProblemView::of).toList());
        }
    }

    /** The body of an approval. */
    record ApproveCall(
            @NotNull(message = "names the revision that you have read")
            Long revision,

            @Nullable @Size(max = 500) String note) {}

    /** An approval that was kept. */
    record ApprovalView(long revision, RuleDraft.@Nullable Review review) {
        static ApprovalView of(RuleDraft draft) {
            return new ApprovalView(draft.revision(), draft.review());
        }
    }
}
