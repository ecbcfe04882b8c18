package dev.trunkline.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoolHistoryTest {
    private static final TrackingNumber OVERFLOW = Examples.number(9);
    private static final Site SITE = Examples.site();

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryMissedLeases missed = new InMemoryMissedLeases();
    private final InMemoryPoolUses uses = new InMemoryPoolUses();
    private final PoolHistory history = new PoolHistory(numbers, leases, missed, uses, clock);

    @BeforeEach
    void addPool() {
        numbers.add(new NumberPool(
                Examples.DEMO, Examples.PPC, "Paid", Examples.numbers(0, 4), OVERFLOW, Examples.DESTINATION));
    }

    @Test
    void countsTheMostThatWereTakenAtOnceInEachQuarter() {
        lease(0, 1, 0, null, 2);
        lease(1, 1, 1, 3, 10);
        lease(2, 1, 13, 14, 20);
        clock.forward(Duration.ofMinutes(60));

        history.rollUp(SITE, minute(0), minute(60));

        // Number 0 rests for a minute, because nobody confirmed it, and is free at 3. The others rest for 5: number 1
        // is free at 15, number 2 at 25.
        assertThat(all()).extracting(PoolUse::from).containsExactly(minute(0), minute(15));
        assertThat(all()).extracting(PoolUse::mostLeased).containsExactly(2, 1);
        assertThat(all()).extracting(PoolUse::mostTaken).containsExactly(2, 1);
        assertThat(all()).extracting(PoolUse::begun).containsExactly(3, 0);
        assertThat(all()).extracting(PoolUse::unconfirmed).containsExactly(1, 0);
    }

    @Test
    void aLeaseCountsInEveryQuarterThatItRunsIn() {
        lease(0, 1, -20, 50, 80);
        clock.forward(Duration.ofMinutes(40));

        history.rollUp(SITE, minute(0), minute(40));

        assertThat(all()).extracting(PoolUse::mostLeased).containsExactly(1, 1, 1);
        assertThat(all()).extracting(PoolUse::begun).containsOnly(0);
        assertThat(all()).extracting(PoolUse::rules).as("it has not ended yet").containsOnly(Map.of());
    }

    @Test
    void wastedIsWhatComesAfterThePageWasLastHeardOf() {
        lease(0, 1, 0, null, 2);
        lease(1, 1, 0, 4, 12);
        clock.forward(Duration.ofMinutes(15));

        history.rollUp(SITE, minute(0), minute(15));

        assertThat(all().getFirst().rules())
                .isEqualTo(Map.of("Paid clicks", new LeaseTime(Duration.ofMinutes(14), Duration.ofMinutes(10))));
    }

    @Test
    void countsWhoWasTurnedAway() {
        miss("visit-1", 3);
        miss("visit-2", 14);
        miss("visit-3", 31);
        clock.forward(Duration.ofMinutes(40));

        history.rollUp(SITE, minute(0), minute(40));

        assertThat(all()).extracting(PoolUse::turnedAway).containsExactly(2, 1);
        assertThat(PoolPeriod.of(all()).turnedAwayShare()).isEqualTo(1);
    }

    @Test
    void aLongPeriodSaysTheSameAsItsQuarters() {
        for (int i = 0; i < 200; i++) {
            lease(i % 4, 1 + i / 4, 20 * i - 30, i % 3 == 0 ? null : 20 * i - 25, 20 * i - 20 + i % 50);
        }
        clock.forward(Duration.ofMinutes(60 * 72));
        history.rollUp(SITE, minute(0), minute(60 * 72));
        List<PoolUse> atOnce = all();

        InMemoryPoolUses step = new InMemoryPoolUses();
        MovingClock then = new MovingClock(Examples.NOON);
        PoolHistory following = new PoolHistory(numbers, leases, missed, step, then);
        step.markRolledUp(Examples.DEMO, Examples.NOON);
        for (int minute = 0; minute < 60 * 72; minute += 40) {
            then.forward(Duration.ofMinutes(40));
            following.follow(SITE);
        }
        then.forward(Duration.ofMinutes(2));
        following.follow(SITE);

        assertThat(step.of(Examples.DEMO, minute(0), minute(60 * 72))).isEqualTo(atOnce);
    }

    @Test
    void catchesUpAfterAStopAndDoesNothingTwice() {
        lease(0, 1, 0, 4, 12);
        clock.forward(Duration.ofMinutes(5));
        history.follow(SITE);
        assertThat(all()).as("its quarter has not ended").isEmpty();
        clock.forward(Duration.ofHours(30));
        lease(1, 1, 900, 905, 930);

        history.follow(SITE);
        List<PoolUse> once = all();
        history.follow(SITE);

        assertThat(once).isEqualTo(all()).hasSize(5);
        assertThat(uses.rolledUpTo(Examples.DEMO)).contains(minute(30 * 60));
        assertThat(PoolPeriod.of(once).rules())
                .containsEntry("Paid clicks", new LeaseTime(Duration.ofMinutes(42), Duration.ofMinutes(33)));
    }

    @Test
    void aQuarterIsRolledUpOnceItHasSettled() {
        lease(0, 1, 0, 4, 12);
        clock.forward(Duration.ofMinutes(17).minusMillis(1));
        history.follow(SITE);
        assertThat(all()).isEmpty();

        clock.forward(Duration.ofMillis(1));
        history.follow(SITE);
        assertThat(all()).extracting(PoolUse::begun).containsExactly(1);

        lease(1, 1, 3, 4, 12);
        clock.forward(Duration.ofMinutes(10));
        history.follow(SITE);
        assertThat(all()).as("and not again").extracting(PoolUse::begun).containsExactly(1);
    }

    @Test
    void tellsWhenThePeakWasAndForHowLong() {
        lease(0, 1, 0, 20, 30);
        lease(1, 1, 16, 40, 50);
        clock.forward(Duration.ofHours(2));
        history.rollUp(SITE, minute(0), minute(120));

        PoolPeriod period = PoolPeriod.of(all());

        assertThat(period.peak()).isEqualTo(2);
        assertThat(period.peakAt()).isEqualTo(minute(15));
        assertThat(period.peakFor()).isEqualTo(Duration.ofMinutes(30));
        assertThat(PoolPeriod.of(List.of()).peakAt()).isNull();
    }

    @Test
    void tellsHowAPoolIsUsedNowAndWhenItIsUsedUp() {
        NumberPool pool = numbers.pool(Examples.DEMO, Examples.PPC).orElseThrow();
        lease(0, 1, -50, -40, -1);
        lease(1, 1, -20, -5, 25);
        lease(2, 1, -10, -5, 25);

        Stream<Lease> recent = leases.endingAfter(Examples.DEMO, minute(-60));
        PoolNow now = Objects.requireNonNull(
                PoolNow.of(List.of(pool), recent, SITE.leasing(), minute(0)).get(pool.id()));

        assertThat(now).isEqualTo(new PoolNow(4, 2, 1, Duration.ofMinutes(15)));
        assertThat(now.free()).isEqualTo(1);
        assertThat(now.isAlarming()).isTrue();
        assertThat(new PoolNow(20, 7, 7, null).isAlarming()).isFalse();
        assertThat(new PoolNow(20, 8, 7, null).isAlarming()).isTrue();
    }

    private List<PoolUse> all() {
        return uses.of(Examples.DEMO, minute(-60), minute(60 * 80));
    }

    private void lease(int number, long sequence, int from, @Nullable Integer heardAt, int until) {
        leases.claim(new Lease(
                new LeaseId(Examples.number(number), sequence),
                Examples.DEMO,
                Examples.PPC,
                "Paid clicks",
                new VisitorId("visitor-1"),
                new VisitId("visit-1"),
                minute(from),
                minute(until),
                heardAt == null ? null : minute(heardAt)));
    }

    private void miss(String visit, int minute) {
        missed.addAll(List.of(
                new MissedLease(Examples.DEMO, Examples.PPC, "Paid clicks", new VisitId(visit), minute(minute))));
    }

    private static Instant minute(int minute) {
        return Examples.NOON.plus(Duration.ofMinutes(minute));
    }
}
