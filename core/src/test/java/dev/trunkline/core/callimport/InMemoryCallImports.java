package dev.trunkline.core.callimport;

import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Imports that are forgotten with the process. Thread-safe. */
public final class InMemoryCallImports implements CallImports {
    private static final Comparator<ImportRun> OLDEST_FIRST = Comparator.comparing(ImportRun::requestedAt)
            .thenComparing(run -> run.id().value());

    private final Map<ImportId, ImportRun> runs = new HashMap<>();
    private final Map<ImportId, NavigableMap<Long, Reject>> rejects = new HashMap<>();
    private final Map<SiteId, ColumnMapping> mappings = new HashMap<>();

    @Override
    public synchronized void save(ImportRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized Optional<ImportRun> find(ImportId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<ImportRun> ofSite(SiteId site, int limit) {
        return runs.values().stream()
                .filter(run -> run.request().site().equals(site))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ImportRun> unfinished() {
        return runs.values().stream()
                .filter(run -> !run.status().isFinal())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized void recordRejects(List<Reject> recorded) {
        recorded.forEach(reject ->
                rejects.computeIfAbsent(reject.run(), run -> new TreeMap<>()).put(reject.line(), reject));
    }

    @Override
    public synchronized List<Reject> rejects(ImportId run, long afterLine, int limit) {
        return rejects.getOrDefault(run, new TreeMap<>()).tailMap(afterLine, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<ColumnMapping> mapping(SiteId site) {
        return Optional.ofNullable(mappings.get(site));
    }

    @Override
    public synchronized void saveMapping(SiteId site, ColumnMapping mapping) {
        mappings.put(site, mapping);
    }
}
