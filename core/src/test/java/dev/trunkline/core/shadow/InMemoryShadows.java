package dev.trunkline.core.shadow;

import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shadows that are forgotten with the process. */
public class InMemoryShadows implements Shadows {
    private final Map<SiteId, Shadow> running = new ConcurrentHashMap<>();
    private final Map<ShadowKey, ShadowCounts> counts = new ConcurrentHashMap<>();

    @Override
    public List<Shadow> all() {
        return running.values().stream()
                .sorted(Comparator.comparing(shadow -> shadow.site().key()))
                .toList();
    }

    @Override
    public Optional<Shadow> find(SiteId site) {
        return Optional.ofNullable(running.get(site));
    }

    @Override
    public void start(Shadow shadow) {
        running.put(shadow.site(), shadow);
    }

    @Override
    public boolean stop(Shadow shadow) {
        return running.remove(shadow.site(), shadow);
    }

    @Override
    public void add(ShadowKey key, ShadowCounts more) {
        counts.merge(key, more, ShadowCounts::plus);
    }

    @Override
    public ShadowCounts counts(ShadowKey key) {
        return counts.getOrDefault(key, ShadowCounts.NONE);
    }
}
