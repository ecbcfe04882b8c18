package dev.trunkline.benchmarks.leases;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.app.leasing.MongoLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.LeaseRequest;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.store.EmbeddedStore;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What a long lease history and many live leases cost in heap, with the store in the same process. */
public final class LeaseMemory {
    private static final SiteId SITE = new SiteId("demo");
    private static final PoolId POOL = new PoolId("big");
    private static final int LIVE = 10_000;
    private static final int BATCH = 1_000;
    private static final Duration CYCLE = Duration.ofHours(1);
    private static final double MEGABYTE = 1 << 20;
    private static final double BAR = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PrintStream out;
    private final int history;

    public LeaseMemory(PrintStream out, boolean quick) {
        this.out = out;
        this.history = quick ? 50_000 : 1_000_000;
    }

    /** Measures and prints; true when the bar is met. */
    public boolean run() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(Files.createTempDirectory("trunkline-memory"));
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoLeases leases = new MongoLeases(client.getDatabase("trunkline"));
            Instant now = Instant.parse("2026-11-24T12:00:00Z");
            NumberPool pool = new NumberPool(SITE, POOL, "Big", numbers(), null, new TrackingNumber("+14165550199"));
            double before = heap();
            write(leases, pool, now.minus(CYCLE.multipliedBy(history / LIVE + 1)));
            NumberLeasing leasing = new NumberLeasing(
                    leases, InstantSource.fixed(now), new Random(1), new StorePatience(PATIENCE, PATIENCE), 1);
            List<LeaseId> live = IntStream.range(0, LIVE)
                    .mapToObj(visitor -> lease(leasing, pool, visitor))
                    .toList();
            live.forEach(lease -> leasing.keep(lease, LeasingSettings.DEFAULT));
            leasing.flush();
            double cost = heap() - before;
            out.printf(
                    Locale.ROOT,
                    "%,d leases in history and %,d live cost %.0f MB of heap, the store's cache included (bar: %.0f MB): %s%n",
                    history,
                    live.size(),
                    cost,
                    BAR,
                    cost < BAR ? "met" : "missed");
            leasing.close();
            return cost < BAR;
        }
    }

    private static LeaseId lease(NumberLeasing leasing, NumberPool pool, int visitor) {
        String name = "live-visitor-" + visitor;
        return leasing.lease(new LeaseRequest(
                        pool, LeasingSettings.DEFAULT, "rule", new VisitorId(name), new VisitId(name), null))
                .orElseThrow()
                .id();
    }

    private void write(MongoLeases leases, NumberPool pool, Instant start) {
        for (int from = 0; from < history; from += BATCH) {
            leases.claimAll(IntStream.range(from, from + BATCH)
                    .mapToObj(i -> past(pool, i, start))
                    .toList());
        }
    }

    private static Lease past(NumberPool pool, int i, Instant start) {
        int sequence = i / LIVE;
        Instant from = start.plus(CYCLE.multipliedBy(sequence));
        String name = "past-visitor-" + i;
        return new Lease(
                new LeaseId(pool.numbers().get(i % LIVE), sequence + 1L),
                SITE,
                POOL,
                "rule",
                new VisitorId(name),
                new VisitId(name),
                from,
                from.plus(LeasingSettings.DEFAULT.hold()),
                from.plusSeconds(5));
    }

    private static List<TrackingNumber> numbers() {
        return LongStream.range(0, LIVE)
                .mapToObj(i -> new TrackingNumber("+" + (12_000_000_000L + i)))
                .toList();
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
