package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one draft of a site, which people edit until it is published.
 *
 * @param revision rises by 1 with every save and never begins again, also not with the next draft; who saves names the revision
 *     that they read
 * @param basedOn the version that was current when the draft was begun
 * @param author who saved this revision
 * @param authors who saved any revision of this draft; none of them may approve it
 * @param review the approval of this revision; null when nobody gave one, and after every save
 */
public record RuleDraft(
        SiteId site,
        RuleFiles files,
        long revision,
        int basedOn,
        String author,
        Instant savedAt,
        Set<String> authors,
        @Nullable Review review) {
    public RuleDraft {
        authors = Set.copyOf(authors);
        if (!authors.contains(author)) {
            throw new IllegalArgumentException(
                    "The authors of a draft must contain who saved it, " + author + ", but were " + authors);
        }
    }

    /** This draft with an approval of this revision. */
    public RuleDraft approved(Review approval) {
        return new RuleDraft(site, files, revision, basedOn, author, savedAt, authors, approval);
    }

    /**
     * Somebody's word that a revision may be published.
     *
     * @param note what they have to say about it; empty when nothing
     */
    public record Review(String by, Instant at, String note) {}
}
