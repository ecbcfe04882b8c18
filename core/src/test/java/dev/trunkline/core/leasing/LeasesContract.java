package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} keeps to. */
public abstract class LeasesContract {
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
    void findsAClaimedLease() {
        Lease lease = Examples.lease(NUMBER, 1, NOON);

        assertThat(leases.claim(lease)).isTrue();

        assertThat(leases.find(lease.id())).contains(lease);
        assertThat(leases.find(new LeaseId(NUMBER, 2))).isEmpty();
        assertThat(leases.find(new LeaseId(NEXT_NUMBER, 1))).isEmpty();
    }

    @Test
    void findsThoseOfManyThatThereAre() {
        Lease first = Examples.lease(NUMBER, 1, NOON);
        Lease second = Examples.lease(NEXT_NUMBER, 1, NOON.plusSeconds(1));
        leases.claim(first);
        leases.claim(second);
        leases.claim(Examples.lease(NUMBER, 2, NOON.plus(Duration.ofHours(2))));

        assertThat(leases.findAll(List.of(first.id(), new LeaseId(NUMBER, 9), second.id(), first.id())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(leases.findAll(List.of())).isEmpty();
    }

    @Test
    void refusesAClaimOfATakenIdAndChangesNothing() {
        Lease first = Examples.lease(NUMBER, 1, NOON);
        leases.claim(first);

        Lease second = Examples.lease(first.id(), "late", NOON.plusSeconds(1), Duration.ofHours(9));
        assertThat(leases.claim(second)).isFalse();
        assertThat(leases.claim(first)).isFalse();
        assertThat(leases.find(first.id())).contains(first);
    }

    @Test
    void givesALeaseToExactlyOneOfManyAtOnce() {
        for (int sequence = 1; sequence <= 20; sequence++) {
            LeaseId id = new LeaseId(NUMBER, sequence);
            Instant from = NOON.plus(Duration.ofHours(sequence));

            List<Boolean> won = Together.each(
                    thread -> leases.claim(Examples.lease(id, "visit-" + thread, from, Duration.ofMinutes(5))));

            assertThat(won).containsOnlyOnce(true);
            assertThat(leases.find(id))
                    .map(Lease::visit)
                    .hasValueSatisfying(visit -> assertThat(visit.value()).isEqualTo("visit-" + won.indexOf(true)));
        }
    }

    @Test
    void theLatestLeaseHasTheHighestSequence() {
        assertThat(leases.latest(NUMBER)).isEmpty();
        for (int sequence = 1; sequence <= 12; sequence++) {
            leases.claim(Examples.lease(NUMBER, sequence, NOON.plus(Duration.ofHours(sequence))));
        }
        leases.claim(Examples.lease(NEXT_NUMBER, 40, NOON));

        assertThat(leases.latest(NUMBER)).map(Lease::id).contains(new LeaseId(NUMBER, 12));
    }

    @Test
    void keepsItsOrderBeyondSixDigits() {
        leases.claim(Examples.lease(NUMBER, 999_999, NOON));
        leases.claim(Examples.lease(NUMBER, 1_000_000, NOON.plus(Duration.ofHours(1))));

        assertThat(leases.latest(NUMBER)).map(Lease::id).contains(new LeaseId(NUMBER, 1_000_000));
        assertThat(leases.history(NUMBER, 1)).extracting(Lease::id).containsExactly(new LeaseId(NUMBER, 1_000_000));
    }

    @Test
    void findsTheLeaseThatHadBegunByAnInstant() {
        Lease first = Examples.lease(NUMBER, 1, NOON);
        Lease second = Examples.lease(NUMBER, 2, NOON.plus(Duration.ofHours(2)));
        leases.claim(first);
        leases.claim(second);
        leases.claim(Examples.lease(NEXT_NUMBER, 1, NOON.plus(Duration.ofHours(1))));

        assertThat(leases.begunBy(NUMBER, NOON.minusMillis(1))).isEmpty();
        assertThat(leases.begunBy(NUMBER, NOON)).contains(first);
        assertThat(leases.begunBy(NUMBER, first.until().plusSeconds(600))).contains(first);
        assertThat(leases.begunBy(NUMBER, second.from().minusMillis(1))).contains(first);
        assertThat(leases.begunBy(NUMBER, second.from())).contains(second);
        assertThat(leases.begunBy(NUMBER, NOON.plus(Duration.ofDays(400)))).contains(second);
        assertThat(leases.begunBy(Examples.number(3), NOON)).isEmpty();
    }

    @Test
    void listsTheLeasesThatHadBegunNewestFirst() {
        List<Lease> all = IntStream.range(0, 4)
                .mapToObj(i -> Examples.lease(NUMBER, i + 1, NOON.plus(Duration.ofHours(i))))
                .toList();
        leases.claimAll(all);
        leases.claim(Examples.lease(NEXT_NUMBER, 1, NOON.plus(Duration.ofHours(1))));
        Instant third = all.get(2).from();

        assertThat(leases.begunBy(NUMBER, third, 10)).containsExactly(all.get(2), all.get(1), all.get(0));
        assertThat(leases.begunBy(NUMBER, third, 2)).containsExactly(all.get(2), all.get(1));
        assertThat(leases.begunBy(NUMBER, third.minusMillis(1), 10)).containsExactly(all.get(1), all.get(0));
        assertThat(leases.begunBy(NUMBER, NOON.minusMillis(1), 10)).isEmpty();
        assertThat(leases.begunBy(Examples.number(3), third, 10)).isEmpty();
    }

    @Test
    void claimsThoseOfManyWhoseIdIsNotTaken() {
        Lease taken = Examples.lease(NUMBER, 1, NOON);
        leases.claim(taken);
        Lease late = Examples.lease(taken.id(), "late", NOON.plusSeconds(1), Duration.ofHours(9));
        Lease free = Examples.lease(NEXT_NUMBER, 1, NOON);
        Lease next = Examples.lease(NUMBER, 2, NOON.plus(Duration.ofHours(2)));

        assertThat(leases.claimAll(List.of(free, late, next))).containsExactlyInAnyOrder(free.id(), next.id());

        assertThat(leases.findAll(List.of(taken.id(), free.id(), next.id())))
                .containsExactlyInAnyOrder(taken, free, next);
        assertThat(leases.claimAll(List.of())).isEmpty();
    }

    @Test
    void movesTheEndOfARunningLeaseBothWays() {
        Lease lease = Examples.lease(NUMBER, 1, NOON);
        leases.claim(lease);

        Extension later = new Extension(
                lease.id(), lease.until().minusMillis(1), lease.until().plusSeconds(60));
        assertThat(leases.extend(List.of(later))).isEmpty();
        assertThat(leases.find(lease.id())).contains(lease.extended(later));

        Extension sooner = new Extension(lease.id(), NOON.plusSeconds(10), NOON.plusSeconds(30));
        assertThat(leases.extend(List.of(sooner))).isEmpty();
        assertThat(leases.find(lease.id())).contains(lease.extended(sooner));
    }

    @Test
    void movingTheEndToWhereItIsCounts() {
        Lease lease = Examples.lease(NUMBER, 1, NOON);
        leases.claim(lease);

        assertThat(leases.extend(List.of(new Extension(lease.id(), NOON, lease.until()))))
                .isEmpty();
        assertThat(leases.extend(List.of(new Extension(lease.id(), NOON, lease.until()))))
                .isEmpty();
        assertThat(leases.extend(List.of())).isEmpty();
    }

    @Test
    void tellsWhichOfManyCouldNotBeMovedAndLeavesThemAsTheyWere() {
        Lease running = Examples.lease(NUMBER, 1, NOON);
        Lease ended = Examples.lease(NEXT_NUMBER, 1, NOON.minus(Duration.ofHours(5)));
        leases.claimAll(List.of(running, ended));
        Extension moved = new Extension(running.id(), NOON.plusSeconds(1), NOON.plusSeconds(100));

        assertThat(leases.extend(List.of(
                        new Extension(ended.id(), NOON, NOON.plusSeconds(100)),
                        moved,
                        new Extension(new LeaseId(Examples.number(3), 1), NOON, NOON.plusSeconds(100)))))
                .containsExactlyInAnyOrder(ended.id(), new LeaseId(Examples.number(3), 1));

        assertThat(leases.find(running.id())).contains(running.extended(moved));
        assertThat(leases.find(ended.id())).contains(ended);
        assertThat(leases.find(new LeaseId(Examples.number(3), 1))).isEmpty();
    }

    @Test
    void neverMovesTheEndOfAnEndedLease() {
        Lease lease = Examples.lease(NUMBER, 1, NOON);
        leases.claim(lease);

        assertUnmoved(lease, lease.until(), lease.until().plusSeconds(60));
        assertUnmoved(lease, lease.until().plusSeconds(1), NOON.plusSeconds(1));
    }

    @Test
    void neverMovesAnEndBeforeItsBeginning() {
        Lease lease = Examples.lease(NUMBER, 1, NOON);
        leases.claim(lease);

        assertUnmoved(lease, NOON.minusSeconds(60), NOON);
    }

    private void assertUnmoved(Lease lease, Instant heardAt, Instant until) {
        assertThat(leases.extend(List.of(new Extension(lease.id(), heardAt, until))))
                .containsExactly(lease.id());
        assertThat(leases.find(lease.id())).contains(lease);
    }

    @Test
    void keepsTheLatestClicksOfRunningAndOfEndedLeases() {
        Lease ended = Examples.lease(NUMBER, 1, NOON.minus(Duration.ofHours(5)));
        Lease running = Examples.lease(NUMBER, 2, NOON);
        leases.claimAll(List.of(ended, running));
        Extension later = new Extension(running.id(), NOON.plusSeconds(9), NOON.plusSeconds(99));

        leases.click(ended.id(), NOON.plusSeconds(5));
        leases.click(running.id(), NOON.plusSeconds(6));
        leases.click(running.id(), NOON.plusSeconds(8));
        leases.click(new LeaseId(NUMBER, 3), NOON);
        leases.extend(List.of(later));

        assertThat(leases.begunBy(NUMBER, NOON, 9))
                .extracting(Lease::clicks)
                .containsExactly(List.of(NOON.plusSeconds(6), NOON.plusSeconds(8)), List.of(NOON.plusSeconds(5)));
        assertThat(leases.history(NUMBER, 9)).extracting(Lease::until).containsExactly(later.until(), ended.until());

        IntStream.rangeClosed(1, Lease.MOST_CLICKS + 2)
                .forEach(second -> leases.click(ended.id(), NOON.plusSeconds(second)));

        assertThat(leases.find(ended.id()).orElseThrow().clicks())
                .hasSize(Lease.MOST_CLICKS)
                .startsWith(NOON.plusSeconds(3))
                .endsWith(NOON.plusSeconds(Lease.MOST_CLICKS + 2));
    }

    @Test
    void listsTheHistoryNewestFirst() {
        for (int sequence = 1; sequence <= 12; sequence++) {
            leases.claim(Examples.lease(NUMBER, sequence, NOON.plus(Duration.ofHours(sequence))));
        }
        leases.claim(Examples.lease(NEXT_NUMBER, 13, NOON));

        assertThat(leases.history(NUMBER, 3))
                .extracting(lease -> lease.id().sequence())
                .containsExactly(12L, 11L, 10L);
        assertThat(leases.history(NUMBER, 50)).hasSize(12);
        assertThat(leases.history(Examples.number(3), 50)).isEmpty();
    }
}
