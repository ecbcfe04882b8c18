package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leases that pass every call on to others; what extends it interferes with some calls. */
class PassedOnLeases implements Leases {
    private final Leases leases;

    PassedOnLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    public Set<LeaseId> claimAll(List<Lease> claimed) {
        return leases.claimAll(claimed);
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
    public List<Lease> begunBy(TrackingNumber number, Instant instant, int limit) {
        return leases.begunBy(number, instant, limit);
    }

    @Override
    public Set<LeaseId> extend(List<Extension> extensions) {
        return leases.extend(extensions);
    }

    @Override
    public void click(LeaseId lease, Instant at) {
        leases.click(lease, at);
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return leases.history(number, limit);
    }

    @Override
    public List<Lease> scanEnding(SiteId site, Instant at, @Nullable LeaseId after, int limit) {
        return leases.scanEnding(site, at, after, limit);
    }

    @Override
    public List<Lease> scan(SiteId site, Instant from, Instant to, @Nullable LeaseKey after, int limit) {
        return leases.scan(site, from, to, after, limit);
    }
}
