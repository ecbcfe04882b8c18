package dev.trunkline.core.install;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How well the snippet does on the pages of one origin. */
public enum PageState {
    /** Nothing was ever seen of them. */
    NEVER_SEEN,
    /** They load the snippet, but it asks for nothing: something in the page stops it. */
    LOADED_ONLY,
    /** They ask, but their origin is none of the site's. */
    NOT_REGISTERED,
    /** They did not ask for a day. */
    SEEN_LONG_AGO,
    /** They ask, but none has said yet what it swapped. */
    NOT_TOLD_YET,
    /** The rules show this visitor the number that is written there already. */
    NOTHING_TO_SWAP,
    /** There was another number to show, and no place where the page's own was found. */
    NOTHING_SWAPPED,
    /** All is well. */
    SWAPPED;

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration TELLS_WITHIN = Duration.ofMinutes(10);

    /**
     * The state of an origin.
     *
     * @param sighting null when nothing was ever seen
     */
    public static PageState of(Site site, @Nullable PageSighting sighting, Instant now) {
        if (sighting == null) {
            return NEVER_SEEN;
        }
        Instant seenAt = sighting.seenAt();
        if (isStranger(site, sighting)) {
            return NOT_REGISTERED;
        }
        if (seenAt == null) {
            return sighting.loadedAt() == null ? NEVER_SEEN : LOADED_ONLY;
        }
        if (seenAt.isBefore(now.minus(LONG))) {
            return SEEN_LONG_AGO;
        }
        Swap swap = sighting.swap();
        if (swap == null || swap.at().isBefore(seenAt.minus(TELLS_WITHIN))) {
            return NOT_TOLD_YET;
        }
        if (swap.count() > 0) {
            return SWAPPED;
        }
        return swap.kind() == NumberKind.SITE ? NOTHING_TO_SWAP : NOTHING_SWAPPED;
    }

    private static boolean isStranger(Site site, PageSighting sighting) {
        Instant refusedAt = sighting.refusedAt();
        return refusedAt != null
                && !site.origins().contains(sighting.origin())
                && (sighting.seenAt() == null || refusedAt.isAfter(sighting.seenAt()));
    }
}
