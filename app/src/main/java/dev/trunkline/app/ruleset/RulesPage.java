package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The four rule files of a site and its versions. */
@Controller
class RulesPage {
    private static final int MOST_VERSIONS = 50;
    private static final int SHORT_CHECKSUM = 12;

    private final PageFrame frame;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;
    private final Clock clock;

    RulesPage(PageFrame frame, RuleSets ruleSets, RulePublishing publishing, Clock clock) {
        this.frame = frame;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/rules")
    String show(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "rules", model);
        SiteTimes times = new SiteTimes(site, clock.instant());
        RuleFiles inForce = publishing.inForce(site);
        RuleFiles edited = publishing.editable(site);
        model.addAttribute(
                "stages",
                Arrays.stream(RuleStage.values())
                        .map(stage -> stage(site, stage, inForce, edited))
                        .toList());
        List<RuleSetVersion> versions = ruleSets.versions(site.id(), MOST_VERSIONS);
        model.addAttribute(
                "versions",
                versions.stream().map(version -> row(version, versions, times)).toList());
        model.addAttribute("draft", Draft.of(ruleSets.draft(site.id()), edited.equals(inForce), times));
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
        next.addFlashAttribute("flash", said(publication, number));
        return "redirect:/sites/" + site.id() + "/rules";
    }

    private static String said(Publication publication, int number) {
        return switch (publication) {
            case Publication.Published published ->
                "Version " + published.version().number() + " is in force; it says what version " + number + " said.";
            case Publication.Rejected rejected ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "rules-rejected",
                        "Version " + number + " does not compile any more: "
                                + rejected.problems().getFirst().message());
            case Publication.Unchanged unchanged -> "Nothing to roll back.";
            case Publication.TestsFailed failed -> throw new IllegalStateException("A rollback asks no test");
            case Publication.ReviewMissing missing -> throw new IllegalStateException("A rollback asks no reviewer");
            case Publication.Overtaken overtaken ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        "Somebody else published version " + overtaken.number() + " meanwhile.");
        };
    }

    private static StageCard stage(Site site, RuleStage stage, RuleFiles inForce, RuleFiles edited) {
        StageWords words = StageWords.of(stage);
        return new StageCard(
                stage.key(),
                words.title(),
                words.question(),
                StageWords.countRules(edited.of(stage)),
                !edited.of(stage).equals(inForce.of(stage)),
                "/sites/" + site.id() + "/rules/" + stage.key());
    }

    private static VersionRow row(RuleSetVersion version, List<RuleSetVersion> newestFirst, SiteTimes times) {
        boolean current = newestFirst.getFirst().number() == version.number();
        return new VersionRow(
                version.number(),
                version.author(),
                times.brief(version.publishedAt()),
                version.message(),
                version.checksum().substring(0, SHORT_CHECKSUM),
                current,
                current ? null : "/sites/" + version.site() + "/rules/versions/" + version.number() + "/rollback");
    }

    private static ProblemException unknown(int number) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "unknown-version", "This site has no version " + number + ".");
    }

    /** A stage on the overview. */
    record StageCard(String id, String name, String description, int ruleCount, boolean changed, String url) {}

    /** A version in the list. */
    record VersionRow(
            int number,
            String author,
            String at,
            String message,
            String checksum,
            boolean current,
            @Nullable String rollbackUrl) {}

    /** The draft. */
    record Draft(boolean exists, String author, String savedAt) {
        static Draft of(Optional<RuleDraft> draft, boolean saysWhatIsInForce, SiteTimes times) {
            return draft.filter(found -> !saysWhatIsInForce)
                    .map(found -> new Draft(true, found.author(), times.brief(found.savedAt())))
                    .orElse(new Draft(false, "", ""));
        }
    }
}
