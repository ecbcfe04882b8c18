package dev.trunkline.core.leasing;

import java.time.Instant;

/**
 * The page of a lease was heard of, and this moves the lease's end.
 *
 * @param heardAt when; the lease must still have run then
 * @param until the new end, which may be sooner than the old one
 */
public record Extension(LeaseId lease, Instant heardAt, Instant until) {}
