package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Decisions that are forgotten with the process. Thread-safe. */
public final class InMemoryVisitDecisions implements VisitDecisions {
    private static final Comparator<VisitDecision> NEWEST_FIRST = Comparator.comparing(VisitDecision::at)
            .thenComparing(decision -> decision.visit().value())
            .reversed();

    private final Map<VisitId, VisitDecision> decisions = new ConcurrentHashMap<>();

    @Override
    public void addAll(List<VisitDecision> added) {
        added.forEach(decision -> decisions.putIfAbsent(decision.visit(), decision));
    }

    @Override
    public Optional<VisitDecision> of(VisitId visit) {
        return Optional.ofNullable(decisions.get(visit));
    }

    @Override
    public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
        return decisions.values().stream()
                .filter(decision -> decision.number().equals(number))
                .filter(decision ->
                        !decision.at().isBefore(from) && !decision.at().isAfter(to))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void click(VisitId visit, Instant at) {
        decisions.computeIfPresent(visit, (same, decision) -> clicked(decision, at));
    }

    private static VisitDecision clicked(VisitDecision decision, Instant at) {
        List<Instant> clicks = new ArrayList<>(decision.clicks());
        clicks.add(at);
        int tooMany = Math.max(0, clicks.size() - Lease.MOST_CLICKS);
        return new VisitDecision(
                decision.visit(),
                decision.site(),
                decision.at(),
                decision.ruleSetVersion(),
                decision.judgement(),
                decision.kind(),
                decision.number(),
                decision.numberRule(),
                decision.lease(),
                decision.context(),
                clicks.subList(tooMany, clicks.size()));
    }

    @Override
    public List<VisitDecision> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
        return decisions.values().stream()
                .filter(decision -> decision.site().equals(site))
                .filter(decision ->
                        !decision.at().isBefore(from) && decision.at().isBefore(to))
                .filter(decision -> after == null || key(decision).compareTo(after) > 0)
                .sorted(Comparator.comparing(InMemoryVisitDecisions::key))
                .limit(limit)
                .toList();
    }

    private static VisitKey key(VisitDecision decision) {
        return new VisitKey(decision.at(), decision.visit());
    }
}
