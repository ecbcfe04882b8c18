package dev.trunkline.core.comparison;

import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons that are forgotten with the process. Thread-safe. */
public final class InMemoryComparisons implements Comparisons {
    private static final Comparator<Comparison> OLDEST_FIRST = Comparator.comparing(Comparison::requestedAt)
            .thenComparing(comparison -> comparison.id().value());

    private final Map<ComparisonId, Comparison> comparisons = new HashMap<>();
    private final Map<PartKey, ComparisonPart> parts = new HashMap<>();

    @Override
    public synchronized void save(Comparison comparison) {
        comparisons.put(comparison.id(), comparison);
    }

    @Override
    public synchronized Optional<Comparison> find(ComparisonId id) {
        return Optional.ofNullable(comparisons.get(id));
    }

    @Override
    public synchronized List<Comparison> ofSite(SiteId site, int limit) {
        return comparisons.values().stream()
                .filter(comparison -> comparison.request().site().equals(site))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Comparison> unfinished() {
        return comparisons.values().stream()
                .filter(comparison ->
                        comparison.status() == RunStatus.WAITING || comparison.status() == RunStatus.RUNNING)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized void tellRead(ComparisonId id, long visits, long responses, Instant now) {
        comparisons.computeIfPresent(
                id, (same, known) -> known.status() == RunStatus.RUNNING ? known.read(visits, responses, now) : known);
    }

    @Override
    public synchronized void savePart(ComparisonPart part) {
        parts.put(new PartKey(part.comparison(), part.range()), part);
    }

    @Override
    public synchronized Optional<ComparisonPart> part(ComparisonId comparison, String range) {
        return Optional.ofNullable(parts.get(new PartKey(comparison, range)));
    }

    @Override
    public synchronized void removePart(ComparisonId comparison, String range) {
        parts.remove(new PartKey(comparison, range));
    }

    private record PartKey(ComparisonId comparison, String range) {}
}
