package dev.trunkline.core.attribution;

import dev.trunkline.core.response.ResponseId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decisions that are forgotten with the process. Thread-safe. */
public final class InMemoryDecisions implements Decisions {
    private static final Comparator<Decision> NEWEST_FIRST =
            Comparator.comparing(Decision::decidedAt).reversed().thenComparing(Decision::id);

    private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

    @Override
    public void record(Decision decision) {
        decisions.put(decision.id(), decision);
    }

    @Override
    public List<Decision> history(ResponseId response) {
        return decisions.values().stream()
                .filter(decision -> decision.response().equals(response))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
