package dev.trunkline.app.setup;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes visits and what was decided for them while the next ones come, so that many share a commit of the store. A visit is written
 * before its decision, and who reads sees everything that was added before. For one thread.
 */
final class PastWrites implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int MOST_UNDER_WAY = 64;

    private final Visits visits;
    private final VisitDecisions decisions;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<VisitId, Visit> undecided = new HashMap<>();
    private final List<Future<?>> underWay = new ArrayList<>();

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

    /** Returns when everything is stored. */
    void settle() {
        undecided.values().forEach(visits::add);
        undecided.clear();
        underWay.forEach(PastWrites::await);
        underWay.clear();
    }

    private static void await(Future<?> write) {
        try {
            write.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the past is written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The store did not take the past", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class LaterVisits implements Visits {
        @Override
        public void add(Visit visit) {
            undecided.put(visit.id(), visit);
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
    }

    private final class LaterDecisions implements VisitDecisions {
        @Override
        public void add(VisitDecision decision) {
            Visit visit = undecided.remove(decision.visit());
            underWay.add(threads.submit(() -> {
                if (visit != null) {
                    visits.add(visit);
                }
                decisions.add(decision);
            }));
            if (underWay.size() >= MOST_UNDER_WAY) {
                settle();
            }
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
        public List<VisitDecision> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
            settle();
            return decisions.scan(site, from, to, after, limit);
        }
    }
}
