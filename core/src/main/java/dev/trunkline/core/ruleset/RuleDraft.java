package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * The one draft of a site, which people edit until it is published.
 *
 * @param revision rises by 1 with every save, from 1; who saves names the revision that they read
 * @param basedOn the version that was current when the draft was begun
 */
public record RuleDraft(SiteId site, RuleFiles files, long revision, int basedOn, String author, Instant savedAt) {}
