package dev.trunkline.core.health;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The use of pools, forgotten with the process. Thread-safe. */
public final class InMemoryPoolUses implements PoolUses {
    private final Map<Key, PoolUse> uses = new ConcurrentHashMap<>();
    private final Map<SiteId, Instant> marks = new ConcurrentHashMap<>();

    @Override
    public void putAll(List<PoolUse> more) {
        more.forEach(use -> uses.put(new Key(use.site(), use.pool(), use.from()), use));
    }

    @Override
    public List<PoolUse> of(SiteId site, Instant from, Instant to) {
        return uses.values().stream()
                .filter(use -> use.site().equals(site))
                .filter(use -> !use.from().isBefore(from) && use.from().isBefore(to))
                .sorted(Comparator.comparing(PoolUse::from)
                        .thenComparing(use -> use.pool().key()))
                .toList();
    }

    @Override
    public Optional<Instant> rolledUpTo(SiteId site) {
        return Optional.ofNullable(marks.get(site));
    }

    @Override
    public void markRolledUp(SiteId site, Instant to) {
        marks.put(site, to);
    }

    private record Key(SiteId site, PoolId pool, Instant from) {}
}
