package dev.trunkline.core.reattribution;

import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs that are forgotten with the process. Thread-safe. */
public final class InMemoryReattributionRuns implements ReattributionRuns {
    private static final Comparator<ReattributionRun> OLDEST_FIRST = Comparator.comparing(ReattributionRun::requestedAt)
            .thenComparing(run -> run.id().value());

    private final Map<RunId, ReattributionRun> runs = new HashMap<>();
    private final Map<RunId, NavigableMap<ResponseKey, VerdictChange>> changes = new HashMap<>();

    @Override
    public synchronized void save(ReattributionRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized Optional<ReattributionRun> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<ReattributionRun> ofSite(SiteId site, int limit) {
        return runs.values().stream()
                .filter(run -> run.request().site().equals(site))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ReattributionRun> unfinished() {
        return runs.values().stream()
                .filter(run -> run.status() != RunStatus.COMPLETED)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized void recordChanges(List<VerdictChange> recorded) {
        recorded.forEach(change -> of(change.run()).put(change.response(), change));
    }

    @Override
    public synchronized List<VerdictChange> changes(RunId run, @Nullable ResponseKey after, int limit) {
        NavigableMap<ResponseKey, VerdictChange> all = of(run);
        return (after == null ? all : all.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    private NavigableMap<ResponseKey, VerdictChange> of(RunId run) {
        return changes.computeIfAbsent(run, id -> new TreeMap<>());
    }
}
