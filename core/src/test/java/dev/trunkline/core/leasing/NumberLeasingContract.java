package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.Together;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Leasing on any store: no number is ever in two leases at one instant. */
public abstract class NumberLeasingContract {
    private static final int VISITORS = 1_000;
    private static final int NUMBERS = 200;
    private static final LeasingSettings SETTINGS = new LeasingSettings(
            Duration.ofMinutes(3),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofDays(30),
            Duration.ofMinutes(15),
            Duration.ofDays(30));

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final NumberPool pool = Examples.pool(Examples.PPC, Examples.numbers(100, NUMBERS));

    /** An empty store. */
    protected abstract Leases leases();

    @Test
    void neverLeasesANumberToTwoVisitorsAtOneInstant() {
        Leases leases = leases();
        List<NumberLeasing> nodes = List.of(node(leases, 1), node(leases, 2));

        List<Lease> leased = Together.each(thread -> visitorsOf(thread, nodes.get(thread % 2))).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(leased).as("new visitors that got a number").hasSizeGreaterThan(NUMBERS);
        assertThat(leased.stream().map(Lease::id)).doesNotHaveDuplicates();
        List<LeaseId> inHistory = new ArrayList<>();
        for (TrackingNumber number : pool.numbers()) {
            List<Lease> history = new ArrayList<>(leases.history(number, VISITORS));
            history.forEach(lease -> inHistory.add(lease.id()));
            Collections.reverse(history);
            assertQuarantineBetween(history);
        }
        assertThat(inHistory)
                .as("every lease that was answered is in the history")
                .containsAll(leased.stream().map(Lease::id).toList());
    }

    private NumberLeasing node(Leases leases, long seed) {
        return new NumberLeasing(leases, clock, new Random(seed), Examples.PATIENCE, 4);
    }

    /** The visitors of one thread; now and then time passes, a page is hidden, and a page is heard of. */
    private List<Lease> visitorsOf(int thread, NumberLeasing node) {
        Random random = new Random(thread);
        List<Lease> leased = new ArrayList<>();
        for (int i = 0; i < VISITORS / Together.THREADS + 1; i++) {
            String name = "visitor-" + thread + "-" + i;
            node.lease(new LeaseRequest(pool, SETTINGS, "Paid clicks", new VisitorId(name), new VisitId(name), null))
                    .ifPresent(leased::add);
            if (!leased.isEmpty()) {
                LeaseId some = leased.get(random.nextInt(leased.size())).id();
                if (random.nextBoolean()) {
                    node.keep(some, SETTINGS);
                } else {
                    node.keepHidden(some, SETTINGS);
                }
            }
            clock.forward(Duration.ofMillis(random.nextInt(1_500)));
            if (i % 8 == 0) {
                node.flush();
                node.follow(Examples.site());
            }
        }
        return leased;
    }

    private static void assertQuarantineBetween(List<Lease> history) {
        for (int i = 1; i < history.size(); i++) {
            Lease earlier = history.get(i - 1);
            Lease later = history.get(i);
            Instant free = earlier.freeFrom(SETTINGS);
            assertThat(later.id().sequence()).isEqualTo(earlier.id().sequence() + 1);
            assertThat(later.from()).as("%s after %s", later.id(), earlier).isAfterOrEqualTo(free);
        }
    }
}
