package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The published versions and the draft of every site. Thread-safe; durable when a call returns. */
public interface RuleSets {
    /** The version with the highest number, which is the one in force. */
    Optional<RuleSetVersion> current(SiteId site);

    Optional<RuleSetVersion> version(SiteId site, int number);

    /** Newest first. */
    List<RuleSetVersion> versions(SiteId site, int limit);

    /** Adds the version unless its number is taken; then somebody else published first, and false is answered. */
    boolean publish(RuleSetVersion version);

    Optional<RuleDraft> draft(SiteId site);

    /**
     * Saves the draft if the stored one still has the revision before it (none, for revision 1); otherwise somebody else saved
     * first, nothing changes, and false is answered.
     */
    boolean saveDraft(RuleDraft draft);

    /** Removes the draft if it still has this revision. */
    void discardDraft(SiteId site, long revision);
}
