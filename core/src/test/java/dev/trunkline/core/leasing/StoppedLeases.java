package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Leases whose writer is stopped on the way to the store, as by SIGSTOP: time passes before each write happens. */
record StoppedLeases(Leases leases, Runnable timePasses) implements Leases {
    @Override
    public boolean claim(Lease lease) {
        timePasses.run();
        return leases.claim(lease);
    }

    @Override
    public Optional<Lease> find(LeaseId id) {
        return leases.find(id);
    }

    @Override
    public List<Lease> findAll(Collection<LeaseId> ids) {
        return leases.findAll(ids);
    }

    @Override
    public Optional<Lease> latest(TrackingNumber number) {
        return leases.latest(number);
    }

    @Override
    public Optional<Lease> begunBy(TrackingNumber number, Instant instant) {
        return leases.begunBy(number, instant);
    }

    @Override
    public boolean moveEnd(LeaseId id, Instant now, Instant until) {
        timePasses.run();
        return leases.moveEnd(id, now, until);
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return leases.history(number, limit);
    }
}
