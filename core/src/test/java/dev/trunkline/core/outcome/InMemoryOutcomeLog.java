package dev.trunkline.core.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accepted outcomes that are forgotten with the process. Thread-safe. */
public final class InMemoryOutcomeLog implements OutcomeLog {
    private final Map<OutcomeId, Outcome> outcomes = new ConcurrentHashMap<>();

    @Override
    public Set<OutcomeId> addAll(List<Outcome> more) {
        return more.stream()
                .filter(outcome -> outcomes.putIfAbsent(outcome.id(), outcome) == null)
                .map(Outcome::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Outcome> findAll(Collection<OutcomeId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(outcomes.get(id)))
                .toList();
    }
}
