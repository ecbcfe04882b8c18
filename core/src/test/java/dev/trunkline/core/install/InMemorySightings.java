package dev.trunkline.core.install;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sightings that last as long as the process. */
public final class InMemorySightings implements Sightings {
    private final Map<String, PageSighting> known = new ConcurrentHashMap<>();

    @Override
    public void addAll(List<PageSighting> sightings) {
        sightings.forEach(
                sighting -> known.merge(key(sighting.site(), sighting.origin()), sighting, PageSighting::and));
    }

    @Override
    public List<PageSighting> of(SiteId site) {
        return known.values().stream()
                .filter(sighting -> sighting.site().equals(site))
                .toList();
    }

    @Override
    public void forget(SiteId site, String origin, Instant unlessSince) {
        known.computeIfPresent(
                key(site, origin), (key, sighting) -> sighting.lastAt().isBefore(unlessSince) ? null : sighting);
    }

    private static String key(SiteId site, String origin) {
        return site + " " + origin;
    }
}
