package dev.trunkline.app.page;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a site shows around its content. */
@Component
public final class PageFrame {
    private final Sites sites;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;

    PageFrame(Sites sites, RuleSets ruleSets, RulePublishing publishing) {
        this.sites = sites;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
    }

    /**
     * Finds the site of a page and fills the frame.
     *
     * @param nav the entry of the navigation that the page belongs to
     */
    public Site open(String siteKey, String nav, Model model) {
        Site site = site(siteKey);
        model.addAttribute("site", new SiteFrame(site.id().key(), site.name(), site.host()));
        model.addAttribute("nav", nav);
        model.addAttribute("zone", site.zone().getId());
        model.addAttribute(
                "version",
                ruleSets.current(site.id()).map(RuleSetVersion::number).orElse(0));
        model.addAttribute("hasDraft", hasDraft(site));
        return site;
    }

    /** The site of a page. */
    public Site site(String siteKey) {
        return Optional.of(siteKey)
                .filter(SiteId::isKey)
                .flatMap(key -> sites.find(new SiteId(key)))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-site", "There is no site '" + siteKey + "'."));
    }

    /** The site that somebody sees first. */
    public Optional<Site> first() {
        List<Site> all = sites.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    private boolean hasDraft(Site site) {
        return ruleSets.draft(site.id())
                .map(RuleDraft::files)
                .filter(files -> !files.equals(publishing.inForce(site)))
                .isPresent();
    }

    /** The site as the frame names it. */
    public record SiteFrame(String id, String name, String host) {}
}
