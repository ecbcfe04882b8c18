package dev.trunkline.benchmarks.leases;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.app.leasing.MongoLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the store says about all leases in the end.
 *
 * @param visits of each lease, by its id
 * @param overlapping how many begin before the one before them on the number has ended
 * @param gaps how many sequences are missing
 * @param shortestRest the shortest time from the end of a lease to the next on the number
 */
record History(Map<String, String> visits, long overlapping, long gaps, Duration shortestRest) {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    static History of(String uri, SiteId site) {
        Map<TrackingNumber, List<Lease>> leases = new HashMap<>();
        try (MongoClient client = MongoClients.create(uri)) {
            new MongoLeases(client.getDatabase("trunkline"))
                    .stream(site, LONG_AGO, LATER)
                            .forEach(lease -> leases.computeIfAbsent(lease.id().number(), number -> new ArrayList<>())
                                    .add(lease));
        }
        return judge(leases);
    }

    private static History judge(Map<TrackingNumber, List<Lease>> leases) {
        Map<String, String> visits = new HashMap<>();
        long overlapping = 0;
        long gaps = 0;
        Duration shortest = Duration.ofDays(1);
        for (List<Lease> history : leases.values()) {
            history.sort(Comparator.comparing(lease -> lease.id().sequence()));
            gaps += history.getFirst().id().sequence() - 1;
            for (int i = 0; i < history.size(); i++) {
                Lease lease = history.get(i);
                visits.put(lease.id().toString(), lease.visit().value());
                if (i > 0) {
                    Lease before = history.get(i - 1);
                    Duration rest = Duration.between(before.until(), lease.from());
                    overlapping += rest.isNegative() ? 1 : 0;
                    gaps += lease.id().sequence() - before.id().sequence() - 1;
                    shortest = rest.compareTo(shortest) < 0 ? rest : shortest;
                }
            }
        }
        return new History(visits, overlapping, gaps, shortest);
    }
}
