package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Hides;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many numbers a world keeps in use, held or resting: foretold by Little's law, and counted in the leases afterwards. */
final class PoolUse {
    private final LeasingSettings settings;

    PoolUse(LeasingSettings settings) {
        this.settings = settings;
    }

    /** The mean number in use: paid arrivals a second, times the seconds that each keeps a number from others. */
    double foretold(List<TrafficEvent> events, Duration length) {
        Map<PlannedVisit, Instant> free = new HashMap<>();
        for (TrafficEvent event : events) {
            switch (event) {
                case Arrives arrives -> {
                    if (arrives.visit().source().isPaid()) {
                        free.put(arrives.visit(), arrives.at().plus(settings.hold()));
                    }
                }
                case Beats beats ->
                    free.computeIfPresent(
                            beats.visit(), (visit, end) -> beats.at().plus(settings.hold()));
                case Hides hides ->
                    free.computeIfPresent(
                            hides.visit(), (visit, end) -> hides.at().plus(settings.closedBrowserDelay()));
                default -> {
                    // Nothing else moves the end of a lease.
                }
            }
        }
        long millis = 0;
        for (Map.Entry<PlannedVisit, Instant> visit : free.entrySet()) {
            Instant end = visit.getValue().plus(settings.quarantine());
            millis += Duration.between(visit.getKey().at(), end).toMillis();
        }
        return (double) millis / length.toMillis();
    }

    /** The mean share of the pool that was in use from {@code from} to {@code to}. */
    double measured(Leases leases, SiteId site, int poolSize, Instant from, Instant to) {
        long millis = leases.stream(site, Instant.EPOCH, to)
                .mapToLong(lease -> Math.max(
                        0,
                        Duration.between(later(lease.from(), from), earlier(lease.freeFrom(settings), to))
                                .toMillis()))
                .sum();
        return (double) millis / Duration.between(from, to).toMillis() / poolSize;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
