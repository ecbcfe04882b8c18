package dev.trunkline.app.ruleset;

import dev.trunkline.core.site.Site;
import org.springframework.ui.Model;

/** What another feature shows on the overview of a site's rules. */
public interface RuleSetOverviewPart {
    /** Adds what the overview shows of it. */
    void fill(Site site, Model model);
}
