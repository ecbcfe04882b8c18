package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.util.Optional;

/** The compiled versions. Thread-safe; the first question for a version may wait until it is compiled. */
public interface RuleBases {
    /** The rules in force; empty when the site has published none. */
    Optional<RuleBase> current(SiteId site);

    /** The rules of one version; empty when there is no such version. */
    Optional<RuleBase> version(SiteId site, int number);
}
