package dev.trunkline.core.decision;

import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits of a store that takes none. */
final class UnreachableVisits implements Visits {
    @Override
    public void addAll(List<Visit> visits) {
        throw new StoreUnavailableException("no store", new IllegalStateException());
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return Optional.empty();
    }

    @Override
    public List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit) {
        throw new UnsupportedOperationException();
    }
}
