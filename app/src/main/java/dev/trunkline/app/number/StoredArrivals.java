package dev.trunkline.app.number;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.sizing.ArrivalLog;
import java.time.Instant;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** Reads who asked a pool for a number, a page at a time. Thread-safe. */
@Component
class StoredArrivals {
    private final Leases leases;
    private final MissedLeases missed;

    StoredArrivals(Leases leases, MissedLeases missed) {
        this.leases = leases;
        this.missed = missed;
    }

    /** Those of a period; when the log is full, those of its beginning. */
    ArrivalLog read(Site site, PoolId pool, Instant from, Instant to) {
        ArrivalLog log = new ArrivalLog(site.leasing());
        Instant end = to;
        Iterator<Lease> stored = leases.stream(site.id(), from, to)
                .filter(lease -> lease.pool().equals(pool))
                .iterator();
        while (stored.hasNext() && !log.isFull()) {
            Lease lease = stored.next();
            log.add(lease);
            end = log.isFull() ? lease.from() : end;
        }
        missed.stream(site.id(), from, end)
                .filter(lease -> lease.pool().equals(pool))
                .forEach(lease -> log.addTurnedAway(lease.at(), lease.rule()));
        return log;
    }
}
