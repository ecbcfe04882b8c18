package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule files of a site, its draft and its versions. */
@Controller
class RulesPage {
    private static final int MOST_VERSIONS = 50;
    private static final int SHORT_CHECKSUM = 12;

    private final PageFrame frame;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;
    private final CompiledRules compiled;
    private final List<RuleSetOverviewPart> parts;
    private final Clock clock;

    RulesPage(
            PageFrame frame,
            RuleSets ruleSets,
            RulePublishing publishing,
            CompiledRules compiled,
            List<RuleSetOverviewPart> parts,
            Clock clock) {
        this.frame = frame;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
        this.compiled = compiled;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/rules")
    String show(@PathVariable("site") String siteKey, Principal person, Model model) {
        Site site = frame.open(siteKey, "rules", model);
        SiteTimes times = new SiteTimes(site, clock.instant());
        RuleInspection inspection = publishing.inspect(site);
        RuleFiles inForce = publishing.inForce(site);
        RuleFiles edited =
                inspection.draft() == null ? inForce : inspection.draft().files();
        model.addAttribute("draft", DraftCard.of(inspection, person.getName(), times));
        model.addAttribute("files", FileCard.of(inForce, edited, inspection));
        List<RuleSetVersion> versions = ruleSets.versions(site.id(), MOST_VERSIONS);
        model.addAttribute(
                "versions",
                versions.stream().map(version -> row(version, versions, times)).toList());
        model.addAttribute("reviewRequired", site.reviewRequired());
        model.addAttribute(
                "notServed",
                compiled.notServed(site.id()).map(NotServed::inWords).orElse(null));
        parts.forEach(part -> part.fill(site, model));
        return "rules";
    }

    @GetMapping("/sites/{site}/rules/versions/{number}")
    String version(@PathVariable("site") String siteKey, @PathVariable int number, Model model) {
        Site site = frame.open(siteKey, "rules", model);
        RuleSetVersion version = ruleSets.version(site.id(), number).orElseThrow(() -> unknown(number));
        RuleFiles before = ruleSets.version(site.id(), number - 1)
                .map(RuleSetVersion::files)
                .orElse(RuleFiles.NONE);
        List<RuleSetVersion> newest = ruleSets.versions(site.id(), 1);
        VersionRow row = row(version, newest, new SiteTimes(site, clock.instant()));
        model.addAttribute("versionView", VersionPage.of(row, version.files(), before));
        return "rule-version";
    }

    @PostMapping("/sites/{site}/rules/versions/{number}/rollback")
    String rollback(
            @PathVariable("site") String siteKey, @PathVariable int number, Principal person, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        Publication publication =
                publishing.rollback(site, number, person.getName()).orElseThrow(() -> unknown(number));
        switch (publication) {
            case Publication.Published published ->
                Done.say(next, "rolledBack", published.version().number(), number);
            case Publication.Rejected rejected ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "rules-rejected",
                        "Version " + number + " does not compile any more: "
                                + rejected.problems().getFirst().message());
            case Publication.Unchanged unchanged -> throw new IllegalStateException("A rollback asks for no change");
            case Publication.TestsFailed failed -> throw new IllegalStateException("A rollback asks no test");
            case Publication.ReviewMissing missing -> throw new IllegalStateException("A rollback asks no reviewer");
            case Publication.Overtaken overtaken ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        "Somebody else published version " + overtaken.number() + " meanwhile.");
        }
        return "redirect:/sites/" + site.id() + "/rules";
    }

    private static VersionRow row(RuleSetVersion version, List<RuleSetVersion> newestFirst, SiteTimes times) {
        boolean current = newestFirst.getFirst().number() == version.number();
        return new VersionRow(
                version.number(),
                version.author(),
                times.brief(version.publishedAt()),
                version.message(),
                version.checksum().substring(0, SHORT_CHECKSUM),
                version.approvedBy(),
                current,
                current ? null : "/sites/" + version.site() + "/rules/versions/" + version.number() + "/rollback");
    }

    private static ProblemException unknown(int number) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "unknown-version", "This site has no version " + number + ".");
    }

    /** A version in the list. */
    record VersionRow(
            int number,
            String author,
            String at,
            String message,
            String checksum,
            @Nullable String approvedBy,
            boolean current,
            @Nullable String rollbackUrl) {}
}
