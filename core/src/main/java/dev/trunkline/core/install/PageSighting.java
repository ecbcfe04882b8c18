package dev.trunkline.core.install;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen of the snippet on the pages of one origin.
 *
 * @param origin of the pages, as browsers write it
 * @param loadedAt when a page loaded the snippet from here; null when none did, and for those that keep it
 * @param seenAt when a page asked which number to show; null when none did
 * @param refusedAt when a page was turned away because its origin is none of the site's; null when none was
 * @param targets the numbers that the page of {@code seenAt} found on itself
 * @param swap what the page did that told so last; null when none did
 */
public record PageSighting(
        SiteId site,
        String origin,
        @Nullable Instant loadedAt,
        @Nullable Instant seenAt,
        @Nullable Instant refusedAt,
        List<String> targets,
        @Nullable Swap swap) {
    private static final Comparator<Instant> BY_TIME = Comparator.naturalOrder();

    public PageSighting {
        targets = List.copyOf(targets);
    }

    /** A page loaded the snippet. */
    public static PageSighting loaded(SiteId site, String origin, Instant at) {
        return new PageSighting(site, origin, at, null, null, List.of(), null);
    }

    /** A page asked which number to show. */
    public static PageSighting seen(SiteId site, String origin, Instant at, List<String> targets) {
        return new PageSighting(site, origin, null, at, null, targets, null);
    }

    /** A page was turned away. */
    public static PageSighting refused(SiteId site, String origin, Instant at) {
        return new PageSighting(site, origin, null, null, at, List.of(), null);
    }

    /** A page told what it did. */
    public static PageSighting swapped(SiteId site, String origin, Swap swap) {
        return new PageSighting(site, origin, null, null, null, List.of(), swap);
    }

    /** What is known from both, of the same origin: of each thing the later. */
    public PageSighting and(PageSighting other) {
        return new PageSighting(
                site,
                origin,
                later(loadedAt, other.loadedAt),
                later(seenAt, other.seenAt),
                later(refusedAt, other.refusedAt),
                isLater(other.seenAt, seenAt) ? other.targets : targets,
                isLater(other.swap == null ? null : other.swap.at(), swap == null ? null : swap.at())
                        ? other.swap
                        : swap);
    }

    /** When anything was seen last. */
    public Instant lastAt() {
        return Stream.of(loadedAt, seenAt, refusedAt, swap == null ? null : swap.at())
                .filter(Objects::nonNull)
                .max(BY_TIME)
                .orElse(Instant.EPOCH);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return isLater(other, one) ? other : one;
    }

    private static boolean isLater(@Nullable Instant one, @Nullable Instant than) {
        return one != null && (than == null || one.isAfter(than));
    }
}
