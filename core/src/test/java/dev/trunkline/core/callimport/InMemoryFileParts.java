package dev.trunkline.core.callimport;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are forgotten with the process. Thread-safe. */
public final class InMemoryFileParts implements FileParts {
    private final Map<ImportId, Map<Integer, byte[]>> files = new ConcurrentHashMap<>();

    @Override
    public void put(ImportId run, int part, byte[] bytes) {
        files.computeIfAbsent(run, id -> new ConcurrentHashMap<>()).put(part, bytes.clone());
    }

    @Override
    public Optional<byte[]> find(ImportId run, int part) {
        return Optional.ofNullable(files.getOrDefault(run, Map.of()).get(part)).map(byte[]::clone);
    }

    @Override
    public void removeAll(ImportId run) {
        files.remove(run);
    }
}
