package dev.trunkline.core.leasing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Leases whose writer is stopped on the way to the store, as by SIGSTOP: time passes before each write happens. */
final class StoppedLeases extends PassedOnLeases {
    private final Runnable timePasses;

    StoppedLeases(Leases leases, Runnable timePasses) {
        super(leases);
        this.timePasses = timePasses;
    }

    @Override
    public Set<LeaseId> claimAll(List<Lease> claimed) {
        timePasses.run();
        return super.claimAll(claimed);
    }

    @Override
    public Set<LeaseId> extend(List<Extension> extensions) {
        timePasses.run();
        return super.extend(extensions);
    }

    @Override
    public void click(LeaseId lease, Instant at) {
        timePasses.run();
        super.click(lease, at);
    }
}
