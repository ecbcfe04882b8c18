package dev.trunkline.benchmarks.imports;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A month in which a pool of numbers was leased again and again, without a gap. */
final class History {
    static final SiteId SITE = new SiteId("demo");
    static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    static final Duration PERIOD = Duration.ofDays(30);

    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Duration GAP = Duration.ofMinutes(45);
    private static final String LANDING = "https://www.demo-plumbing.example/?utm_source=google&utm_medium=cpc"
            + "&utm_campaign=emergency&utm_term=burst+pipe&gclid=Cj0abc";

    private final List<TrackingNumber> pool;

    History(int numbers) {
        this.pool = IntStream.range(0, numbers).mapToObj(History::number).toList();
    }

    private static TrackingNumber number(int index) {
        return new TrackingNumber(String.format(Locale.ROOT, "+1647555%04d", 1000 + index));
    }

    TrackingNumber number(long call) {
        return pool.get((int) (call % pool.size()));
    }

    /** Stores the pool, and a lease and a visit for every three quarters of an hour of each number; answers how many. */
    int store(Numbers numbers, Leases leases, Visits visits) {
        numbers.add(new NumberPool(
                SITE, new PoolId("measured"), "Measured", pool, null, new TrackingNumber("+14165550199")));
        int count = 0;
        for (TrackingNumber number : pool) {
            List<Lease> ofNumber = new ArrayList<>();
            List<Visit> seen = new ArrayList<>();
            for (Instant from = FROM; from.isBefore(FROM.plus(PERIOD)); from = from.plus(GAP)) {
                int sequence = ofNumber.size() + 1;
                String visit = "measured-" + number.e164().substring(1) + "-" + sequence;
                ofNumber.add(new Lease(
                        new LeaseId(number, sequence),
                        SITE,
                        new PoolId("measured"),
                        "Paid clicks",
                        new VisitorId(visit),
                        new VisitId(visit),
                        from,
                        from.plus(LEASE),
                        null));
                seen.add(visit(visit, from));
            }
            visits.addAll(seen);
            leases.claimAll(ofNumber);
            count += ofNumber.size();
        }
        return count;
    }

    private static Visit visit(String id, Instant at) {
        return new Visit(
                new VisitId(id),
                SITE,
                new VisitorId(id),
                at,
                LANDING,
                "https://www.google.com/",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "en-CA",
                "1440x900",
                Map.of("analytics_storage", "granted"),
                false,
                EarlierTouches.NONE);
    }
}
