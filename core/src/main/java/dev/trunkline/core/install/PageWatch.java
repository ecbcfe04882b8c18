package dev.trunkline.core.install;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes which pages the snippet works on. Requests only touch memory; whoever runs it calls {@link #flush} every ten seconds, which
 * writes each origin at most once. Thread-safe.
 */
public final class PageWatch implements AutoCloseable {
    /** For how long an origin is remembered of which nothing is seen. */
    public static final Duration MEMORY = Duration.ofDays(90);

    /** How many origins that are none of the site's are remembered: anybody can make such calls. */
    public static final int MOST_STRANGERS = 10;

    private static final Duration FINE_ENOUGH = Duration.ofSeconds(1);
    private static final int MOST_STRANGERS_UNSAVED = 200;
    private static final int MOST_TARGETS = 20;
    private static final Comparator<PageSighting> NEWEST_FIRST =
            Comparator.comparing(PageSighting::lastAt).reversed();

    private final Sightings sightings;
    private final InstantSource clock;
    private final Map<Page, PageSighting> unsaved = new ConcurrentHashMap<>();
    private final Map<Page, PageSighting> unsavedStrangers = new ConcurrentHashMap<>();

    public PageWatch(Sightings sightings, InstantSource clock) {
        this.sightings = sightings;
        this.clock = clock;
    }

    /** A page loaded the snippet. */
    public void loaded(SiteId site, String origin) {
        Instant now = clock.instant();
        if (!isKnown(site, origin, now, PageSighting::loadedAt)) {
            note(unsaved, PageSighting.loaded(site, origin, now));
        }
    }

    /**
     * A page asked which number to show.
     *
     * @param targets the numbers that it found on itself
     */
    public void seen(SiteId site, String origin, List<String> targets) {
        Instant now = clock.instant();
        if (!isKnown(site, origin, now, PageSighting::seenAt)) {
            List<String> some = targets.subList(0, Math.min(targets.size(), MOST_TARGETS));
            note(unsaved, PageSighting.seen(site, origin, now, some));
        }
    }

    /** A page told in how many places it shows another number than was written there, and which kind it was told to show. */
    public void swapped(SiteId site, String origin, int count, NumberKind kind) {
        note(unsaved, PageSighting.swapped(site, origin, new Swap(clock.instant(), count, kind)));
    }

    /** A page of an origin that is none of the site's loaded the snippet or asked for a number. */
    public void refused(SiteId site, String origin) {
        Page page = new Page(site, origin);
        if (unsavedStrangers.size() < MOST_STRANGERS_UNSAVED || unsavedStrangers.containsKey(page)) {
            note(unsavedStrangers, PageSighting.refused(site, origin, clock.instant()));
        }
    }

    private boolean isKnown(SiteId site, String origin, Instant now, Function<PageSighting, @Nullable Instant> what) {
        PageSighting known = unsaved.get(new Page(site, origin));
        Instant at = known == null ? null : what.apply(known);
        return at != null && now.isBefore(at.plus(FINE_ENOUGH));
    }

    private static void note(Map<Page, PageSighting> to, PageSighting sighting) {
        to.merge(new Page(sighting.site(), sighting.origin()), sighting, PageSighting::and);
    }

    /** What is known of the site's pages, stored or not, newest first. */
    public List<PageSighting> of(SiteId site) {
        Map<Page, PageSighting> known = new HashMap<>();
        sightings.of(site).forEach(sighting -> note(known, sighting));
        List.of(unsaved, unsavedStrangers)
                .forEach(more -> more.values().stream()
                        .filter(sighting -> sighting.site().equals(site))
                        .forEach(sighting -> note(known, sighting)));
        return known.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /** Stores what was seen, and forgets what is old. */
    public void flush() {
        List<PageSighting> ours = List.copyOf(unsaved.values());
        List<PageSighting> strangers = newestStrangers();
        List<PageSighting> all = new ArrayList<>(ours);
        all.addAll(strangers);
        if (all.isEmpty()) {
            return;
        }
        sightings.addAll(all);
        ours.forEach(sighting -> unsaved.remove(new Page(sighting.site(), sighting.origin()), sighting));
        unsavedStrangers.clear();
        all.stream().map(PageSighting::site).distinct().forEach(this::forgetOld);
    }

    private List<PageSighting> newestStrangers() {
        Map<SiteId, List<PageSighting>> bySite =
                unsavedStrangers.values().stream().collect(Collectors.groupingBy(PageSighting::site));
        return bySite.values().stream()
                .flatMap(ofSite -> ofSite.stream().sorted(NEWEST_FIRST).limit(MOST_STRANGERS))
                .toList();
    }

    private void forgetOld(SiteId site) {
        Instant oldest = clock.instant().minus(MEMORY);
        List<PageSighting> known =
                sightings.of(site).stream().sorted(NEWEST_FIRST).toList();
        Set<String> tooMany = known.stream()
                .filter(sighting -> sighting.seenAt() == null && sighting.refusedAt() != null)
                .skip(MOST_STRANGERS)
                .map(PageSighting::origin)
                .collect(Collectors.toSet());
        for (PageSighting sighting : known) {
            if (tooMany.contains(sighting.origin())) {
                sightings.forget(site, sighting.origin(), sighting.lastAt().plusMillis(1));
            } else if (sighting.lastAt().isBefore(oldest)) {
                sightings.forget(site, sighting.origin(), oldest);
            }
        }
    }

    /** Stores what was seen. */
    @Override
    public void close() {
        flush();
    }

    private record Page(SiteId site, String origin) {}
}
