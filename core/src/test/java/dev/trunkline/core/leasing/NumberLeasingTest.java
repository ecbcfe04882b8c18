package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberLeasingTest extends NumberLeasingContract {
    private static final LeasingSettings SETTINGS = LeasingSettings.DEFAULT;
    private static final Duration UNTIL_FREE = SETTINGS.confirmWithin().plus(SETTINGS.quarantineAfterUnconfirmed());

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryLeases leases = new InMemoryLeases();
    private final NumberLeasing leasing = leasingOf(leases);
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
        leasing.keep(leaseId("a"), SETTINGS);
        leasing.keep(leaseId("b"), SETTINGS);
        leasing.flush();
        clock.forward(SETTINGS.hold().plus(SETTINGS.quarantine()).minusMillis(1));
        assertThat(lease("c")).isEmpty();
        clock.forward(Duration.ofMillis(1));
        assertThat(lease("d")).isPresent();
    }

    @Test
    void restsANumberThatNoPageIsKnownToHaveShownForAMinute() {
        lease("a");
        lease("b");
        clock.forward(SETTINGS.confirmWithin().plusMinutes(1).minusMillis(1));
        assertThat(lease("c")).isEmpty();
        clock.forward(Duration.ofMillis(1));
        assertThat(lease("d")).isPresent();
    }

    @Test
    void givesAVisitorTheNumberThatTheyHadWhenItIsFree() {
        TrackingNumber second = pool.numbers().get(1);
        assertThat(leasing.lease(request("a", second)))
                .map(lease -> lease.id().number())
                .contains(second);
        assertThat(leasing.lease(request("b", second)))
                .map(lease -> lease.id().number())
                .contains(pool.numbers().get(0));
    }

    @Test
    void endsALeaseThatNoHeartbeatConfirmed() {
        LeaseId id = leaseId("a");
        clock.forward(SETTINGS.confirmWithin().minusMillis(1));
        assertThat(leasing.running(id)).isPresent();
        clock.forward(Duration.ofMillis(1));
        assertThat(leasing.running(id)).isEmpty();
        assertThat(leases.find(id)).get().extracting(Lease::isConfirmed).isEqualTo(false);
    }

    @Test
    void theFirstHeartbeatConfirmsALeaseForTheHoldTime() {
        LeaseId id = leaseId("a");
        clock.forward(Duration.ofSeconds(5));
        assertThat(leasing.keep(id, SETTINGS)).isEqualTo(Heartbeat.CONFIRMED);
        clock.forward(SETTINGS.hold().minusMillis(1));
        assertThat(leasing.running(id)).isPresent();
        assertThat(leasing.keep(id, SETTINGS)).isEqualTo(Heartbeat.KEPT);
        clock.forward(SETTINGS.hold());
        assertThat(leasing.keep(id, SETTINGS)).isEqualTo(Heartbeat.ENDED);
        assertThat(leasing.keepHidden(id, SETTINGS)).isEqualTo(Heartbeat.ENDED);
    }

    @Test
    void storesWhatItHeardWhenItIsFlushed() {
        LeaseId id = leaseId("a");
        clock.forward(Duration.ofSeconds(5));
        leasing.keep(id, SETTINGS);
        clock.forward(Duration.ofMillis(900));
        leasing.flush();
        assertThat(leases.find(id)).get().satisfies(lease -> {
            assertThat(lease.heardAt()).isEqualTo(Examples.NOON.plusSeconds(5));
            assertThat(lease.until()).isEqualTo(Examples.NOON.plusSeconds(5).plus(SETTINGS.hold()));
        });
    }

    @Test
    void storesTheBeatsOfAPageThatIsHeardOfOftenOnceForMany() {
        LeaseId id = leaseId("a");
        leasing.keep(id, SETTINGS);
        leasing.flushDue();
        Instant confirmed = clock.instant();
        for (int second = 1; second < 30; second++) {
            clock.forward(Duration.ofSeconds(1));
            leasing.keep(id, SETTINGS);
            leasing.flushDue();
            assertThat(leases.find(id)).map(Lease::heardAt).contains(confirmed);
        }
        clock.forward(Duration.ofSeconds(2));
        leasing.flushDue();
        assertThat(leases.find(id)).map(Lease::heardAt).contains(confirmed.plusSeconds(29));
    }

    @Test
    void keepsANumberThatAnotherNodeHeardOf() {
        LeaseId id = leaseId("a");
        NumberLeasing other = leasingOf(leases);
        clock.forward(Duration.ofSeconds(5));
        other.keep(id, SETTINGS);
        other.flush();
        lease("b");
        clock.forward(UNTIL_FREE);
        assertThat(lease("c")).contains(pool.numbers().get(1));
        assertThat(lease("d")).isEmpty();
    }

    @Test
    void seesWhatOtherNodesDoWhenItFollowsThem() {
        NumberLeasing other = leasingOf(leases);
        other.prepare(pool, SETTINGS);
        LeaseId id = leaseId("a");
        assertThat(other.freeShare(pool, SETTINGS)).isEqualTo(1.0);
        other.follow(Examples.site());
        assertThat(other.freeShare(pool, SETTINGS)).isEqualTo(0.5);
        clock.forward(Duration.ofSeconds(5));
        other.keepHidden(id, SETTINGS);
        other.flush();
        leasing.follow(Examples.site());
        assertThat(leasing.running(id))
                .map(Lease::until)
                .contains(clock.instant().plus(SETTINGS.closedBrowserDelay()));
    }

    @Test
    void withdrawsAHeartbeatThatWasStoppedOnItsWay() {
        InMemoryLeases stored = new InMemoryLeases();
        LeaseId id = leasingOf(stored).lease(request("a", null)).orElseThrow().id();
        NumberLeasing slow = leasingOf(new StoppedLeases(stored, () -> clock.forward(UNTIL_FREE)));
        assertThat(slow.keep(id, SETTINGS)).isEqualTo(Heartbeat.CONFIRMED);
        slow.flush();
        assertThat(stored.find(id)).get().extracting(Lease::until).isEqualTo(Examples.NOON.plusMillis(1));
        assertThat(slow.keep(id, SETTINGS)).isEqualTo(Heartbeat.ENDED);
    }

    @Test
    void dropsAHeartbeatThatCouldNotBeStoredInTime() {
        LeaseId id = leaseId("a");
        clock.forward(Duration.ofSeconds(5));
        leasing.keep(id, SETTINGS);
        clock.forward(SETTINGS.confirmWithin());
        leasing.flush();
        assertThat(leases.find(id)).get().extracting(Lease::isConfirmed).isEqualTo(false);
        assertThat(leasing.keep(id, SETTINGS)).isEqualTo(Heartbeat.ENDED);
    }

    @Test
    void neverAnswersALeaseThatEndedBeforeItWasStored() {
        NumberLeasing slow =
                leasingOf(new StoppedLeases(new InMemoryLeases(), () -> clock.forward(SETTINGS.confirmWithin())));
        assertThat(slow.lease(request("a", null))).isEmpty();
    }

    @Test
    void givesTheNumberOfAClosedPageBackSooner() {
        LeaseId id = leaseId("a");
        leasing.keep(id, SETTINGS);
        leasing.keep(leaseId("b"), SETTINGS);
        assertThat(leasing.keepHidden(id, SETTINGS)).isEqualTo(Heartbeat.KEPT);
        leasing.flush();
        clock.forward(SETTINGS.closedBrowserDelay().plus(SETTINGS.quarantine()));
        assertThat(lease("c")).contains(pool.numbers().get(0));
        assertThat(lease("d")).isEmpty();
    }

    @Test
    void startsWithWhatIsInTheStore() {
        lease("a");
        assertThat(leasingOf(leases).lease(request("b", null)))
                .map(lease -> lease.id().number())
                .contains(pool.numbers().get(1));
    }

    @Test
    void knowsWhichShareIsFree() {
        assertThat(leasing.freeShare(pool, SETTINGS)).isEqualTo(1.0);
        lease("a");
        assertThat(leasing.freeShare(pool, SETTINGS)).isEqualTo(0.5);
        clock.forward(UNTIL_FREE);
        assertThat(leasing.freeShare(pool, SETTINGS)).isEqualTo(1.0);
    }

    @Test
    void makesNobodyWaitForAStoreThatDoesNotAnswer() {
        CountDownLatch answers = new CountDownLatch(1);
        InMemoryLeases stored = new InMemoryLeases();
        Leases slow = new StoppedLeases(stored, () -> await(answers));
        NumberLeasing impatient = new NumberLeasing(
                slow, clock, new Random(1), new StorePatience(Duration.ofMillis(2), Duration.ofMillis(1)), 1);
        assertThatThrownBy(() -> impatient.lease(request("a", null))).isInstanceOf(StoreUnavailableException.class);
        answers.countDown();
        impatient.close();
        assertThat(stored.history(pool.numbers().get(0), 2))
                .as("the lease that nobody waited for ends by itself")
                .hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private NumberLeasing leasingOf(Leases stored) {
        return new NumberLeasing(stored, clock, new Random(1), Examples.PATIENCE, 1);
    }

    private LeaseRequest request(String visit, @Nullable TrackingNumber before) {
        return new LeaseRequest(
                pool, SETTINGS, "Paid clicks", new VisitorId("visitor-" + visit), new VisitId(visit), before);
    }

    private Optional<TrackingNumber> lease(String visit) {
        return leasing.lease(request(visit, null)).map(lease -> lease.id().number());
    }

    private LeaseId leaseId(String visit) {
        return leasing.lease(request(visit, null)).orElseThrow().id();
    }
}
