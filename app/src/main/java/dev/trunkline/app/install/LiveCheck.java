package dev.trunkline.app.install;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.core.install.PageSighting;
import dev.trunkline.core.install.PageState;
import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.install.Swap;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of each origin how well the snippet does there, as a person reads it. */
@Component
final class LiveCheck {
    private final PageWatch watch;
    private final InstantSource clock;

    LiveCheck(PageWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** The origins that were seen, newest first, then those of the site that were not. */
    List<Row> of(Site site) {
        Instant now = clock.instant();
        List<PageSighting> seen = watch.of(site.id());
        List<Row> rows = new ArrayList<>();
        seen.forEach(sighting -> rows.add(row(site, sighting, now)));
        Set<String> known = seen.stream().map(PageSighting::origin).collect(Collectors.toSet());
        site.origins().stream()
                .filter(origin -> !known.contains(origin))
                .sorted()
                .map(origin -> new Row(origin, PageState.of(site, null, now), "", 0, ""))
                .forEach(rows::add);
        return rows;
    }

    private static Row row(Site site, PageSighting sighting, Instant now) {
        Swap swap = sighting.swap();
        PageState state = PageState.of(site, sighting, now);
        Instant seenAt = sighting.seenAt();
        Instant at = state == PageState.NOT_REGISTERED || seenAt == null ? sighting.lastAt() : seenAt;
        return new Row(
                sighting.origin(),
                state,
                words(Duration.between(at, now)),
                swap == null ? 0 : swap.count(),
                sighting.targets().stream().map(LiveCheck::written).collect(Collectors.joining(", ")));
    }

    /** Pages tell what they found, which need not be a number. */
    private static String written(String target) {
        return TrackingNumber.isE164(target) ? NumberDisplay.national(new TrackingNumber(target)) : target;
    }

    private static String words(Duration ago) {
        long seconds = Math.max(0, ago.toSeconds());
        if (seconds < 2 * 60) {
            return seconds + " s";
        }
        if (ago.toMinutes() < 2 * 60) {
            return ago.toMinutes() + " min";
        }
        return ago.toHours() < 2 * 24 ? ago.toHours() + " h" : ago.toDays() + " days";
    }

    /**
     * An origin.
     *
     * @param ago since something was seen, such as {@code 12 s}; empty when nothing ever was
     * @param swapped how many places showed another number
     * @param targets the numbers that the page found on itself; empty when it found none
     */
    record Row(String origin, PageState state, String ago, int swapped, String targets) {}
}
