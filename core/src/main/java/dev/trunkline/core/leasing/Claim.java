package dev.trunkline.core.leasing;

import dev.trunkline.core.leasing.PoolBook.Slot;
import dev.trunkline.core.site.LeasingSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to lease a number.
 *
 * @param slot taken from the book, which gets it back in any case
 */
record Claim(Lease lease, Slot slot, PoolBook book, LeasingSettings settings) {
    /** The lease that must have ended; empty when the number never had one. */
    Optional<LeaseId> before() {
        return slot.lastSequence() == 0
                ? Optional.empty()
                : Optional.of(new LeaseId(slot.number(), slot.lastSequence()));
    }

    /** Whether the lease before had ended and its number had rested before this one begins, by what the store says of it. */
    boolean mayFollow(@Nullable Lease stored) {
        if (stored == null) {
            return slot.lastSequence() == 0;
        }
        return !stored.freeFrom(settings).isAfter(lease.from());
    }
}
