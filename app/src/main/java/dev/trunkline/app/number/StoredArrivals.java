package dev.trunkline.app.number;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseKey;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.sizing.ArrivalLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who asked a pool for a number, a page at a time. Thread-safe. */
@Component
class StoredArrivals {
    private static final int PAGE = 5_000;
    private static final int MOST_TURNED_AWAY_A_DAY = 100_000;

    private final Leases leases;
    private final VisitDecisions decisions;
    private final Numbers numbers;

    StoredArrivals(Leases leases, VisitDecisions decisions, Numbers numbers) {
        this.leases = leases;
        this.decisions = decisions;
        this.numbers = numbers;
    }

    /** Those of a period; when the log is full, those of its beginning. */
    ArrivalLog read(Site site, PoolId pool, Instant from, Instant to) {
        ArrivalLog log = new ArrivalLog(site.leasing());
        Instant end = to;
        LeaseKey after = null;
        List<Lease> page;
        do {
            page = leases.scan(site.id(), from, to, after, PAGE);
            page.stream().filter(lease -> lease.pool().equals(pool)).forEach(log::add);
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == PAGE && !log.isFull());
        if (after != null && log.isFull()) {
            end = after.from();
        }
        readTurnedAway(site, pool, from, end, log);
        return log;
    }

    private void readTurnedAway(Site site, PoolId pool, Instant from, Instant to, ArrivalLog log) {
        numbers.ofSite(site.id()).stream()
                .filter(number -> number.role().equals(new NumberRole.OverflowNumber(pool)))
                .forEach(number -> {
                    for (Instant day = from; day.isBefore(to); day = day.plus(Duration.ofDays(1))) {
                        Instant next = day.plus(Duration.ofDays(1));
                        Instant end = next.isBefore(to) ? next : to;
                        decisions.shown(number.number(), day, end.minusMillis(1), MOST_TURNED_AWAY_A_DAY).stream()
                                .filter(decision -> decision.kind() == NumberKind.OVERFLOW)
                                .forEach((VisitDecision decision) ->
                                        log.addTurnedAway(decision.at(), decision.numberRule()));
                    }
                });
    }
}
