package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberLeasingTest extends NumberLeasingContract {
    private static final LeasingSettings SETTINGS = LeasingSettings.DEFAULT;
    private static final Duration UNTIL_FREE = SETTINGS.hold().plus(SETTINGS.quarantine());

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryLeases leases = new InMemoryLeases();
    private final NumberLeasing leasing = new NumberLeasing(leases, clock);
    private final NumberPool pool = Examples.pool(Examples.PPC, Examples.numbers(1, 2));

    @Override
    protected Leases leases() {
        return new InMemoryLeases();
    }

    @Test
    void leasesEachNumberOnceAndThenNone() {
        assertThat(lease("a")).contains(pool.numbers().get(0));
        assertThat(lease("b")).contains(pool.numbers().get(1));
        assertThat(lease("c")).isEmpty();
    }

    @Test
    void leasesTheNumberThatHasBeenFreeForLongest() {
        lease("a");
        clock.forward(Duration.ofMinutes(1));
        lease("b");
        clock.forward(UNTIL_FREE);
        assertThat(lease("c")).contains(pool.numbers().get(0));
        assertThat(lease("d")).contains(pool.numbers().get(1));
    }

    @Test
    void restsANumberForTheQuarantine() {
        lease("a");
        lease("b");
        clock.forward(UNTIL_FREE.minusMillis(1));
        assertThat(lease("c")).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(lease("d")).isPresent();
    }

    @Test
    void keepsTheNumberOfAPageThatIsHeardOf() {
        LeaseId id = leaseId("a");
        lease("b");
        clock.forward(SETTINGS.hold().minusSeconds(1));
        assertThat(leasing.keep(id, SETTINGS)).isTrue();
        clock.forward(SETTINGS.quarantine().plusSeconds(2));
        assertThat(leasing.running(id)).isPresent();
        assertThat(lease("c")).contains(pool.numbers().get(1));
        assertThat(lease("d")).isEmpty();
    }

    @Test
    void neverExtendsALeaseThatHasEnded() {
        LeaseId id = leaseId("a");
        clock.forward(SETTINGS.hold());
        assertThat(leasing.keep(id, SETTINGS)).isFalse();
        assertThat(leasing.keepHidden(id, SETTINGS)).isFalse();
        assertThat(leasing.running(id)).isEmpty();
    }

    @Test
    void withdrawsAHeartbeatThatWasStoppedOnItsWay() {
        InMemoryLeases stored = new InMemoryLeases();
        Leases stopped = new StoppedLeases(stored, () -> clock.forward(UNTIL_FREE));
        NumberLeasing slow = new NumberLeasing(stopped, clock);
        LeaseId id = leasingOf(stored)
                .lease(pool, SETTINGS, "Paid clicks", new VisitorId("visitor-a"), new VisitId("a"))
                .orElseThrow()
                .id();
        assertThat(slow.keep(id, SETTINGS)).isFalse();
        assertThat(stored.find(id)).get().extracting(Lease::until).isEqualTo(Examples.NOON.plusMillis(1));
    }

    @Test
    void neverAnswersALeaseThatEndedBeforeItWasStored() {
        Leases stopped = new StoppedLeases(new InMemoryLeases(), () -> clock.forward(SETTINGS.hold()));
        NumberLeasing slow = new NumberLeasing(stopped, clock);
        assertThat(slow.lease(pool, SETTINGS, "Paid clicks", new VisitorId("visitor-a"), new VisitId("a")))
                .isEmpty();
    }

    @Test
    void givesTheNumberOfAClosedPageBackSooner() {
        LeaseId id = leaseId("a");
        lease("b");
        assertThat(leasing.keepHidden(id, SETTINGS)).isTrue();
        clock.forward(SETTINGS.closedBrowserDelay().plus(SETTINGS.quarantine()));
        assertThat(lease("c")).contains(pool.numbers().get(0));
    }

    @Test
    void startsWithWhatIsInTheStore() {
        lease("a");
        NumberLeasing restarted = new NumberLeasing(leases, clock);
        assertThat(restarted.lease(pool, SETTINGS, "Paid clicks", new VisitorId("visitor-b"), new VisitId("b")))
                .get()
                .extracting(lease -> lease.id().number())
                .isEqualTo(pool.numbers().get(1));
    }

    @Test
    void knowsWhichShareIsFree() {
        assertThat(leasing.freeShare(pool, SETTINGS)).isEqualTo(1.0);
        lease("a");
        assertThat(leasing.freeShare(pool, SETTINGS)).isEqualTo(0.5);
    }

    private NumberLeasing leasingOf(Leases stored) {
        return new NumberLeasing(stored, clock);
    }

    private Optional<TrackingNumber> lease(String visit) {
        return leasing.lease(pool, SETTINGS, "Paid clicks", new VisitorId("visitor-" + visit), new VisitId(visit))
                .map(lease -> lease.id().number());
    }

    private LeaseId leaseId(String visit) {
        return leasing.lease(pool, SETTINGS, "Paid clicks", new VisitorId("visitor-" + visit), new VisitId(visit))
                .orElseThrow()
                .id();
    }
}
