package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.Visits;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visits of a range, oldest first, page by page, and beside them their decisions, which stand in the same order. For one
 * thread.
 */
final class DecidedVisits {
    private final Visits visits;
    private final VisitDecisions decisions;
    private final Leases leases;
    private final SiteId site;
    private final TimeRange range;
    private final int pageSize;
    private final StorePatience patience;

    private @Nullable VisitKey lastVisit;
    private @Nullable VisitKey lastDecision;
    private @Nullable VisitDecision decision;
    private Iterator<VisitDecision> decisionPage = Collections.emptyIterator();
    private boolean lastDecisionPage;

    DecidedVisits(
            Visits visits,
            VisitDecisions decisions,
            Leases leases,
            SiteId site,
            TimeRange range,
            int pageSize,
            StorePatience patience) {
        this.visits = visits;
        this.decisions = decisions;
        this.leases = leases;
        this.site = site;
        this.range = range;
        this.pageSize = pageSize;
        this.patience = patience;
    }

    /** The next page; empty after the last. */
    List<DecidedVisit> next() {
        List<Visit> page = patience.ask(() -> visits.scan(site, range.from(), range.to(), lastVisit, pageSize));
        if (page.isEmpty()) {
            return List.of();
        }
        lastVisit = VisitKey.of(page.getLast());
        Map<VisitId, VisitDecision> decided = new HashMap<>();
        for (Visit visit : page) {
            VisitDecision known = decisionAt(VisitKey.of(visit));
            if (known != null) {
                decided.put(visit.id(), known);
            }
        }
        Map<LeaseId, Lease> held = leases(decided);
        return page.stream()
                .map(visit -> together(visit, decided.get(visit.id()), held))
                .toList();
    }

    private static DecidedVisit together(Visit visit, @Nullable VisitDecision decision, Map<LeaseId, Lease> leases) {
        LeaseId lease = decision == null ? null : decision.lease();
        return new DecidedVisit(visit, decision, lease == null ? null : leases.get(lease));
    }

    private Map<LeaseId, Lease> leases(Map<VisitId, VisitDecision> decided) {
        List<LeaseId> ids = decided.values().stream()
                .flatMap(known -> Stream.ofNullable(known.lease()))
                .toList();
        Map<LeaseId, Lease> held = new HashMap<>();
        if (!ids.isEmpty()) {
            patience.ask(() -> leases.findAll(ids)).forEach(lease -> held.put(lease.id(), lease));
        }
        return held;
    }

    /** The decision at that place, if there is one. Asked in the order of the keys. */
    private @Nullable VisitDecision decisionAt(VisitKey key) {
        while (decision == null || key(decision).compareTo(key) < 0) {
            if (!advance()) {
                return null;
            }
        }
        return key(decision).equals(key) ? decision : null;
    }

    private boolean advance() {
        if (!decisionPage.hasNext() && !lastDecisionPage) {
            List<VisitDecision> page =
                    patience.ask(() -> decisions.scan(site, range.from(), range.to(), lastDecision, pageSize));
            decisionPage = page.iterator();
            lastDecisionPage = page.size() < pageSize;
        }
        if (!decisionPage.hasNext()) {
            return false;
        }
        decision = decisionPage.next();
        lastDecision = key(decision);
        return true;
    }

    private static VisitKey key(VisitDecision decision) {
        return new VisitKey(decision.at(), decision.visit());
    }
}
