package dev.trunkline.core.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Sites that are forgotten with the process. Thread-safe. */
public final class InMemorySites implements Sites {
    private final Map<String, Site> sites = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Site> find(SiteId id) {
        return Optional.ofNullable(sites.get(id.key()));
    }

    @Override
    public List<Site> all() {
        return List.copyOf(sites.values());
    }

    @Override
    public void save(Site site) {
        sites.put(site.id().key(), site);
    }
}
