package dev.trunkline.core.leasing;

import java.time.Instant;

/** The place of a lease in the order of its site's leases: by beginning, then by id as text. */
public record LeaseKey(Instant from, LeaseId id) {}
