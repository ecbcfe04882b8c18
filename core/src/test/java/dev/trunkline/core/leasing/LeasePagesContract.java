package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every {@link Leases} reads many leases of a site. */
public abstract class LeasePagesContract {
    private static final TrackingNumber NUMBER = Examples.number(1);
    private static final TrackingNumber NEXT_NUMBER = Examples.number(2);
    private static final Instant NOON = Examples.NOON;

    private Leases leases;

    /** A store without any lease. */
    protected abstract Leases empty();

    @BeforeEach
    void open() {
        leases = empty();
    }

    @Test
    void findsTheLeasesThatEndAfterAnInstant() {
        Lease ended = Examples.lease(NUMBER, 1, NOON.minus(Duration.ofHours(5)));
        Lease running = Examples.lease(NUMBER, 2, NOON);
        Lease longer = Examples.lease(new LeaseId(NEXT_NUMBER, 1), "longer", NOON, Duration.ofHours(9));
        leases.claimAll(List.of(ended, running, longer));

        assertThat(leases.endingAfter(Examples.DEMO, NOON)).containsExactlyInAnyOrder(running, longer);
        assertThat(leases.endingAfter(Examples.DEMO, running.until())).containsExactly(longer);
        assertThat(leases.endingAfter(new SiteId("other"), NOON)).isEmpty();
    }

    @Test
    void readsThoseThatEndAfterAnInstantPageByPage() {
        Duration hour = Duration.ofHours(1);
        Lease ended = Examples.lease(new LeaseId(NUMBER, 1), "ended", NOON.minus(hour), hour);
        Lease together = Examples.lease(new LeaseId(NUMBER, 2), "together", NOON, hour);
        Lease next = Examples.lease(new LeaseId(NEXT_NUMBER, 1), "next", NOON, hour);
        Lease last = Examples.lease(new LeaseId(Examples.number(3), 1), "last", NOON, Duration.ofHours(2));
        leases.claimAll(List.of(last, next, together, ended));

        List<Lease> first = leases.scanEnding(Examples.DEMO, NOON, null, 1);
        List<Lease> second = leases.scanEnding(
                Examples.DEMO, first.getLast().until(), first.getLast().id(), 1);
        List<Lease> third = leases.scanEnding(
                Examples.DEMO, second.getLast().until(), second.getLast().id(), 9);

        assertThat(List.of(first.getFirst(), second.getFirst())).containsExactlyInAnyOrder(together, next);
        assertThat(third).containsExactly(last);
        assertThat(leases.scanEnding(Examples.DEMO, last.until(), last.id(), 9)).isEmpty();
        assertThat(leases.scanEnding(new SiteId("other"), NOON, null, 9)).isEmpty();
    }

    @Test
    void readsAPeriodOldestFirstPageByPage() {
        List<Lease> period = List.of(
                Examples.lease(NUMBER, 1, NOON),
                Examples.lease(NEXT_NUMBER, 1, NOON),
                Examples.lease(NUMBER, 2, NOON.plus(Duration.ofHours(1))),
                Examples.lease(NUMBER, 3, NOON.plus(Duration.ofHours(2))));
        leases.claimAll(period);
        leases.claim(Examples.lease(NEXT_NUMBER, 2, NOON.plus(Duration.ofHours(3))));
        Instant end = NOON.plus(Duration.ofHours(3));

        List<Lease> first = leases.scan(Examples.DEMO, NOON, end, null, 2);
        List<Lease> second =
                leases.scan(Examples.DEMO, NOON, end, first.getLast().key(), 9);

        assertThat(first).containsExactlyElementsOf(period.subList(0, 2));
        assertThat(second).containsExactlyElementsOf(period.subList(2, 4));
        assertThat(leases.scan(Examples.DEMO, NOON, end, second.getLast().key(), 9))
                .isEmpty();
        assertThat(leases.scan(new SiteId("other"), NOON, end, null, 9)).isEmpty();
        assertThat(leases.stream(Examples.DEMO, NOON, end)).containsExactlyElementsOf(period);
    }
}
