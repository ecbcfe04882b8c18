package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The lease history of every number, append-only but for the end of a running lease. Thread-safe; durable when a call returns. */
public interface Leases {
    /** Adds the lease unless its id is taken, which is an outcome and not an error: then somebody else holds the number. */
    boolean claim(Lease lease);

    Optional<Lease> find(LeaseId id);

    /** Those of the leases that there are, in no order; for work over history, a page at a time. */
    List<Lease> findAll(Collection<LeaseId> ids);

    /** The lease of the number with the highest sequence. */
    Optional<Lease> latest(TrackingNumber number);

    /** The last lease of the number that had begun at the instant, whether or not it had ended by then. */
    Optional<Lease> begunBy(TrackingNumber number, Instant instant);

    /** Moves the end of a lease that still runs at {@code now}; an ended lease is never changed, and false is answered. */
    boolean moveEnd(LeaseId id, Instant now, Instant until);

    /** The leases of the number, newest first. */
    List<Lease> history(TrackingNumber number, int limit);
}
