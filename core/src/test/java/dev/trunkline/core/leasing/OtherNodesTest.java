package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One node follows another one that leases from the same store. */
class OtherNodesTest {
    private static final LeasingSettings SETTINGS = LeasingSettings.DEFAULT;
    private static final LeasingSettings SHORTEST = new LeasingSettings(
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(12),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofDays(30),
            Duration.ofMinutes(15),
            Duration.ofDays(30));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MINUTE = 60;

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryLeases stored = new InMemoryLeases();
    private final CountedLeases leases = new CountedLeases(stored);
    private final NumberLeasing node = node(leases, clock);
    private final NumberLeasing other = node(stored, clock);
    private final NumberPool one = Examples.pool(Examples.PPC, Examples.numbers(1, 1));
    private final NumberPool two = Examples.pool(Examples.PPC, Examples.numbers(1, 2));

    @ParameterizedTest(name = "a clock that differs by {0} s")
    @ValueSource(longs = {-5, 0, 5})
    void neverTriesANumberThatAnotherNodeLeasedASecondAgo(long difference) {
        followFor(node, MINUTE / 2);
        node.prepare(two, SETTINGS);
        TrackingNumber theirs = lease(node(stored, shifted(difference)), two).number();
        followFor(node, 1);

        assertThat(lease(node, two).number()).isNotEqualTo(theirs);
        assertThat(leases.claims()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, a clock that differs by {1} s")
    @MethodSource("settingsAndDifferences")
    void neverBelievesANumberFreeWhoseLeaseGoesOnElsewhere(LeasingSettings settings, long difference) {
        InstantSource theirClock = shifted(difference);
        NumberLeasing holder = node(stored, theirClock);
        LeaseId id = lease(holder, one, settings);
        node.prepare(one, settings);
        Site site = Examples.site().withLeasing(settings);
        Instant end = clock.instant().plus(settings.hold().multipliedBy(3));
        while (clock.instant().isBefore(end)) {
            clock.forward(SECOND);
            holder.flushDue();
            keepAtTheLastMoment(holder, id, theirClock.instant(), settings);
            node.follow(site);
            assertThat(node.freeShare(one, settings))
                    .as("free at %s", clock.instant())
                    .isZero();
        }
        assertThat(stored.latest(id.number())).map(Lease::id).contains(id);
    }

    private void keepAtTheLastMoment(NumberLeasing holder, LeaseId id, Instant now, LeasingSettings settings) {
        Instant until = stored.find(id).orElseThrow().until();
        if (until.isAfter(now) && !until.isAfter(now.plus(SECOND))) {
            assertThat(holder.keep(id, settings)).isNotEqualTo(Heartbeat.ENDED);
        }
    }

    static Stream<Arguments> settingsAndDifferences() {
        return Stream.of(SETTINGS, SHORTEST)
                .flatMap(settings -> Stream.of(-5L, 0L, 5L).map(difference -> Arguments.of(settings, difference)));
    }

    @ParameterizedTest
    @MethodSource
    void knowsAnEndThatAnotherNodeMovedForward(LeasingSettings settings) {
        LeaseId id = lease(node, one, settings);
        node.keep(id, settings);
        node.flush();
        other.keepHidden(id, settings);
        Site site = Examples.site().withLeasing(settings);
        for (long second = 0; second < settings.closedBrowserDelay().toSeconds(); second++) {
            node.follow(site);
            assertThat(node.running(id)).isPresent();
            other.flushDue();
            clock.forward(SECOND);
        }
        assertThat(node.keep(id, settings)).isEqualTo(Heartbeat.ENDED);
    }

    static Stream<LeasingSettings> knowsAnEndThatAnotherNodeMovedForward() {
        return Stream.of(SETTINGS, SHORTEST);
    }

    @Test
    void seesAllAfterItWasStopped() {
        LeaseId id = lease(node, one);
        node.keep(id, SETTINGS);
        node.flush();
        followFor(node, MINUTE);
        other.keepHidden(id, SETTINGS);
        other.flush();
        Instant hidden = clock.instant();
        clock.forward(Duration.ofMinutes(1));
        node.follow(Examples.site());

        assertThat(node.running(id)).map(Lease::until).contains(hidden.plus(SETTINGS.closedBrowserDelay()));
    }

    @Test
    void learnsOfALeaseThatWasStoredLongAfterItBegan() {
        node.prepare(two, SETTINGS);
        followFor(node, MINUTE);
        stored.claim(Examples.lease(two.numbers().get(0), 1, clock.instant().minusSeconds(30)));
        followFor(node, 20);

        assertThat(node.freeShare(two, SETTINGS)).isEqualTo(0.5);
    }

    @Test
    void readsEachSecondWhatBeganAndThreeTimesAMinuteAll() {
        List<TrackingNumber> numbers = Examples.numbers(0, 900);
        stored.claimAll(numbers.stream()
                .map(number -> Examples.lease(number, 1, Examples.NOON))
                .toList());
        clock.forward(Duration.ofMinutes(1));
        node.follow(Examples.site());
        assertThat(leases.takeRead()).isEqualTo(900);

        followFor(node, 19);
        assertThat(leases.takeRead()).as("in the seconds between").isZero();
        followFor(node, 1);
        assertThat(leases.takeRead()).as("of those that run").isEqualTo(900);
        stored.claim(Examples.lease(Examples.number(900), 1, clock.instant()));
        followFor(node, 1);
        assertThat(leases.takeRead()).as("of those that began").isEqualTo(1);
        followFor(node, MINUTE);
        assertThat(leases.takeRead()).as("in a minute").isBetween(3 * 901, 3 * 901 + 20);
    }

    @Test
    void seesAllWhenItsClockWasSetBack() {
        node.prepare(two, SETTINGS);
        clock.forward(Duration.ofHours(1));
        followFor(node, 1);
        clock.forward(Duration.ofHours(-1));
        lease(other, two);
        node.follow(Examples.site());

        assertThat(node.freeShare(two, SETTINGS)).isEqualTo(0.5);
    }

    @Test
    void makesUpForWhatItMissedWhileTheStoreWasAway() {
        node.prepare(two, SETTINGS);
        followFor(node, 1);
        leases.away(true);
        lease(other, two);
        for (int second = 0; second < 15; second++) {
            clock.forward(SECOND);
            assertThatThrownBy(() -> node.follow(Examples.site())).isInstanceOf(StoreUnavailableException.class);
        }
        leases.away(false);
        followFor(node, 1);

        assertThat(node.freeShare(two, SETTINGS)).isEqualTo(0.5);
    }

    @Test
    void neverTellsAPageThatItsLeaseEndedWhenAnotherNodeExtendedIt() {
        LeaseId id = lease(node, one);
        other.keep(id, SETTINGS);
        other.flush();
        clock.forward(SETTINGS.confirmWithin());

        assertThat(node.running(id)).isPresent();
        assertThat(node.keep(id, SETTINGS)).isEqualTo(Heartbeat.KEPT);
    }

    @Test
    void storesAtOnceWhatOthersWouldHearOfOnlyAfterTheEnd() {
        LeaseId id = lease(node, one);
        node.keep(id, SETTINGS);
        node.flush();
        clock.forward(SETTINGS.hold().minusSeconds(1));
        other.keep(id, SETTINGS);
        other.flushDue();
        clock.forward(SECOND);

        assertThat(node.keep(id, SETTINGS)).isEqualTo(Heartbeat.KEPT);
    }

    private void followFor(NumberLeasing follower, int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.forward(SECOND);
            follower.follow(Examples.site());
        }
    }

    private InstantSource shifted(long seconds) {
        return () -> clock.instant().plusSeconds(seconds);
    }

    private static NumberLeasing node(Leases leases, InstantSource clock) {
        return new NumberLeasing(leases, clock, new Random(1), Examples.PATIENCE, 1);
    }

    private static LeaseId lease(NumberLeasing by, NumberPool pool) {
        return lease(by, pool, SETTINGS);
    }

    private static LeaseId lease(NumberLeasing by, NumberPool pool, LeasingSettings settings) {
        return by.lease(new LeaseRequest(
                        pool, settings, "Paid clicks", new VisitorId("visitor-a"), new VisitId("visit-a"), null))
                .orElseThrow()
                .id();
    }
}
