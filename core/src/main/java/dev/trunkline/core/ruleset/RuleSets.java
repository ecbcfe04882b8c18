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
     * The highest revision that a draft of the site ever had, also one that is gone; 0 before the first. A revision is never used
     * twice, because an approval names nothing but a revision: it must not fit a text that the reviewer has not seen.
     */
    long lastRevision(SiteId site);

    /**
     * Saves the draft if its revision is the one after the last; otherwise somebody else saved first, nothing changes, and false is
     * answered.
     */
    boolean saveDraft(RuleDraft draft);

    /** Keeps the approval with the draft if it still has this revision; false when it has not. */
    boolean approve(SiteId site, long revision, RuleDraft.Review review);

    /** Removes the draft if it still has this revision; false when it has not. */
    boolean discardDraft(SiteId site, long revision);
}
