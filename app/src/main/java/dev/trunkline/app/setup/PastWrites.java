package dev.trunkline.app.setup;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers visits and what was decided for them, so that many are written at once. Visits are written before their decisions, and who
 * reads sees everything that was added before. Thread-safe.
 */
final class PastWrites {
    private static final int MANY = 200;

    private final Visits visits;
    private final VisitDecisions decisions;
    private final List<Visit> newVisits = new ArrayList<>();
    private final List<VisitDecision> newDecisions = new ArrayList<>();

    PastWrites(Visits visits, VisitDecisions decisions) {
        this.visits = visits;
        this.decisions = decisions;
    }

    Visits visits() {
        return new LaterVisits();
    }

    VisitDecisions decisions() {
        return new LaterDecisions();
    }

    /** Writes what has gathered, if that is much. */
    synchronized void settleIfMany() {
        if (newDecisions.size() >= MANY) {
            settle();
        }
    }

    /** Writes what has gathered. */
    synchronized void settle() {
        visits.addAll(newVisits);
        newVisits.clear();
        decisions.addAll(newDecisions);
        newDecisions.clear();
    }

    private synchronized void gather(List<Visit> moreVisits, List<VisitDecision> moreDecisions) {
        newVisits.addAll(moreVisits);
        newDecisions.addAll(moreDecisions);
    }

    private final class LaterVisits implements Visits {
        @Override
        public void addAll(List<Visit> more) {
            gather(more, List.of());
        }

        @Override
        public Optional<Visit> find(VisitId id) {
            settle();
            return visits.find(id);
        }

        @Override
        public List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
            settle();
            return visits.scan(site, from, to, after, limit);
        }

        @Override
        public List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit) {
            settle();
            return visits.ofVisitor(site, visitor, from, to, limit);
        }
    }

    private final class LaterDecisions implements VisitDecisions {
        @Override
        public void addAll(List<VisitDecision> more) {
            gather(List.of(), more);
        }

        @Override
        public Optional<VisitDecision> of(VisitId visit) {
            settle();
            return decisions.of(visit);
        }

        @Override
        public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
            settle();
            return decisions.shown(number, from, to, limit);
        }

        @Override
        public void click(VisitId visit, Instant at) {
            settle();
            decisions.click(visit, at);
        }

        @Override
        public List<VisitDecision> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
            settle();
            return decisions.scan(site, from, to, after, limit);
        }
    }
}
