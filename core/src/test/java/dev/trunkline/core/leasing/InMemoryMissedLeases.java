package dev.trunkline.core.leasing;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Missed leases that are forgotten with the process. Thread-safe. */
public final class InMemoryMissedLeases implements MissedLeases {
    private final Map<String, MissedLease> missed = new ConcurrentHashMap<>();

    @Override
    public void addAll(List<MissedLease> more) {
        more.forEach(one -> missed.putIfAbsent(one.visit() + "/" + one.pool(), one));
    }

    @Override
    public List<MissedLease> list(SiteId site, Instant from, Instant to, int limit) {
        return missed.values().stream()
                .filter(one -> one.site().equals(site))
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(to))
                .sorted(Comparator.comparing(MissedLease::at))
                .limit(limit)
                .toList();
    }
}
