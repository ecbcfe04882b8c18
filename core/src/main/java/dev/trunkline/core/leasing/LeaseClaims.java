package dev.trunkline.core.leasing;

import dev.trunkline.core.leasing.PoolBook.Slot;
import dev.trunkline.core.store.GroupedWrites;
import dev.trunkline.core.store.StoreUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes claims in groups: one read that shows whether the leases before have really ended, and one insert of those whose number is
 * free, which is the lock (docs/adr/0003-lease-insert-is-the-lock.md). Thread-safe.
 */
final class LeaseClaims implements AutoCloseable {
    private static final int MOST_IN_GROUP = 256;

    private final Leases leases;
    private final PoolBooks books;
    private final RunningLeases running;
    private final GroupedWrites<Claim, Optional<Lease>> writes;

    LeaseClaims(Leases leases, PoolBooks books, RunningLeases running) {
        this.leases = leases;
        this.books = books;
        this.running = running;
        this.writes = new GroupedWrites<>("lease-claims", MOST_IN_GROUP, this::write);
    }

    /** The lease once it is durable; empty when somebody else has the number. The book has the number back before that. */
    CompletableFuture<Optional<Lease>> claim(Claim claim) {
        return writes.add(claim);
    }

    private List<Optional<Lease>> write(List<Claim> claims) {
        Set<LeaseId> added;
        try {
            added = insert(claims);
        } catch (RuntimeException e) {
            // Whether the numbers were leased is not known; whoever tries them next will read it.
            claims.forEach(claim -> claim.book().putBack(claim.slot()));
            throw e;
        }
        return claims.stream()
                .map(claim -> added.contains(claim.lease().id()) ? won(claim) : lost(claim))
                .toList();
    }

    private Set<LeaseId> insert(List<Claim> claims) {
        Map<LeaseId, Lease> before =
                leases
                        .findAll(claims.stream()
                                .flatMap(claim -> claim.before().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Lease::id, Function.identity()));
        return leases.claimAll(claims.stream()
                .filter(claim -> claim.mayFollow(claim.before().map(before::get).orElse(null)))
                .map(Claim::lease)
                .toList());
    }

    private Optional<Lease> won(Claim claim) {
        claim.book().putBack(PoolBooks.slotAfter(claim.lease(), claim.settings()));
        return running.begin(claim.lease()) ? Optional.of(claim.lease()) : Optional.empty();
    }

    private Optional<Lease> lost(Claim claim) {
        claim.book().putBack(believed(claim));
        return Optional.empty();
    }

    /** The others of the group must not suffer when this can't be read. */
    private Slot believed(Claim claim) {
        try {
            return books.read(claim.slot().number(), claim.settings());
        } catch (StoreUnavailableException e) {
            return claim.slot();
        }
    }

    @Override
    public void close() {
        writes.close();
    }
}
