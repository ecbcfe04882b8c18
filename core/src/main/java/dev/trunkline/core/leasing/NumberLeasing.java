package dev.trunkline.core.leasing;

import dev.trunkline.core.leasing.PoolBook.Slot;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.StorePatience;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Leases pool numbers to visitor sessions. No number is ever in two leases at one instant, however many threads and nodes ask:
 * the store's insert decides (docs/adr/0003-lease-insert-is-the-lock.md); what this node remembers only says which number to try.
 * Whoever runs it calls {@link #flushDue} every second and, where other nodes share the store, {@link #follow}. Thread-safe.
 */
public final class NumberLeasing implements AutoCloseable {
    private static final int MOST_TRIES = 1_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final StorePatience patience;
    private final PoolBooks books;
    private final RunningLeases running;
    private final LeaseClaims claims;
    private final OtherNodes others;

    /**
     * Leases from this store.
     *
     * @param mostCandidates among how many of the numbers that have been free for longest one is drawn, so that nodes seldom want the
     *     same; 1 where no other node shares the store
     */
    public NumberLeasing(
            Leases leases, InstantSource clock, RandomGenerator random, StorePatience patience, int mostCandidates) {
        this.clock = clock;
        this.random = random;
        this.patience = patience;
        this.books = new PoolBooks(leases, mostCandidates);
        this.running = new RunningLeases(leases, books, clock);
        this.claims = new LeaseClaims(leases, books, running);
        this.others = new OtherNodes(leases, books, running, clock);
    }

    /**
     * Leases a number of the pool that has been free for long; empty when every number is held or in quarantine. The lease is unconfirmed:
     * it is short until the page's first heartbeat.
     *
     * @throws dev.trunkline.core.store.StoreUnavailableException when the store failed or took too long
     */
    public Optional<Lease> lease(LeaseRequest request) {
        PoolBook book = books.of(request.pool(), request.settings());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Instant now = clock.instant();
            Optional<Slot> free = book.take(request.before(), now, random);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            Optional<Lease> lease = patience.await(claims.claim(claim(request, book, free.get(), now)));
            if (lease.isPresent()) {
                return lease;
            }
        }
        return Optional.empty();
    }

    private static Claim claim(LeaseRequest request, PoolBook book, Slot slot, Instant now) {
        LeasingSettings settings = request.settings();
        Lease lease = new Lease(
                new LeaseId(slot.number(), slot.lastSequence() + 1),
                request.pool().site(),
                request.pool().id(),
                request.rule(),
                request.visitor(),
                request.visit(),
                now,
                now.plus(settings.confirmWithin()),
                null);
        return new Claim(lease, slot, book, settings);
    }

    /** The lease, if it still runs. */
    public Optional<Lease> running(LeaseId id) {
        return running.find(id);
    }

    /** The page is visible: the lease lasts for the hold time from now. */
    public Heartbeat keep(LeaseId id, LeasingSettings settings) {
        return running.hear(id, settings.hold(), settings);
    }

    /** The page was hidden or closed: the lease lasts for the closed-browser delay from now. */
    public Heartbeat keepHidden(LeaseId id, LeasingSettings settings) {
        return running.hear(id, settings.closedBrowserDelay(), settings);
    }

    /** Which share of the pool is free as far as this node knows, from 0 to 1. */
    public double freeShare(NumberPool pool, LeasingSettings settings) {
        return books.of(pool, settings).freeShare(clock.instant());
    }

    /** How the pool is used now as far as this node knows. */
    public PoolUsage usage(NumberPool pool, LeasingSettings settings) {
        return books.of(pool, settings).usage(clock.instant());
    }

    /** Reads what is needed to lease numbers of the pool, so that no visitor waits for it. */
    public void prepare(NumberPool pool, LeasingSettings settings) {
        books.of(pool, settings);
    }

    /** Stores the heartbeats that are due: first ones and those of hidden pages at once, others within half a heartbeat. */
    public void flushDue() {
        running.flushDue();
    }

    /** Stores all heartbeats that came. */
    public void flush() {
        running.flush();
    }

    /** Learns which leases of the site other nodes began since it was called last, and now and then which they extended and ended. */
    public void follow(Site site) {
        others.follow(site);
    }

    /** Stores what waits, then leases no more. */
    @Override
    public void close() {
        claims.close();
        running.flush();
    }
}
