package dev.trunkline.core.leasing;

import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Learns what other nodes that share the store do with the leases of a site: with each look those that began since the last one, and
 * now and then all that run or rest, because an end that was moved has no date to look for
 * (docs/adr/0003-lease-insert-is-the-lock.md). A look that fails is made up for by the next. Thread-safe.
 */
final class OtherNodes {
    /**
     * So much is read again, and ahead, because clocks differ by up to 5 s and a group of leases is stored after they began. What is stored
     * later still is read with all leases.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int TIMES_IN_A_REST = 3;

    private final Leases leases;
    private final PoolBooks books;
    private final RunningLeases running;
    private final InstantSource clock;
    private final Map<SiteId, Look> looks = new ConcurrentHashMap<>();

    OtherNodes(Leases leases, PoolBooks books, RunningLeases running, InstantSource clock) {
        this.leases = leases;
        this.books = books;
        this.running = running;
        this.clock = clock;
    }

    /** Looks what is new; called every second. */
    void follow(Site site) {
        Instant now = clock.instant();
        Look last = looks.get(site.id());
        if (last == null || last.mustSeeAll(now, site.leasing())) {
            Instant resting = now.minus(site.leasing().quarantine()).minus(OVERLAP);
            learn(leases.endingAfter(site.id(), resting), site.leasing());
            looks.put(site.id(), new Look(now, now));
        } else {
            learn(leases.stream(site.id(), last.at().minus(OVERLAP), now.plus(OVERLAP)), site.leasing());
            looks.put(site.id(), new Look(now, last.atAll()));
        }
    }

    private void learn(Stream<Lease> stored, LeasingSettings settings) {
        stored.forEach(lease -> {
            running.learn(lease);
            books.learn(lease, settings);
        });
    }

    /**
     * What this node has seen of a site.
     *
     * @param at when it began to look last
     * @param atAll when it last began to look at all leases that ran or rested, so a node that was stopped on the way looks again
     */
    private record Look(Instant at, Instant atAll) {
        /** Too long after the last time, or when the clock was set back and the last look lies ahead. */
        boolean mustSeeAll(Instant now, LeasingSettings settings) {
            return now.isBefore(at) || !now.isBefore(atAll.plus(seesAllEvery(settings)));
        }

        /**
         * A third of the shortest time within which others count on it: the rest of a number, before which a lease that goes on must be
         * known, and the delay of a closed page, before which it must be known that the lease ends sooner.
         */
        private static Duration seesAllEvery(LeasingSettings settings) {
            Duration rest = settings.quarantineAfterUnconfirmed();
            Duration delay = settings.closedBrowserDelay();
            return (rest.compareTo(delay) < 0 ? rest : delay).dividedBy(TIMES_IN_A_REST);
        }
    }
}
