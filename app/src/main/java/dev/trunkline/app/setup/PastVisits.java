package dev.trunkline.app.setup;

import dev.trunkline.app.security.Sha256;
import dev.trunkline.core.decision.Arrival;
import dev.trunkline.core.decision.NumberDesk;
import dev.trunkline.core.decision.ShownNumber;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitLog;
import dev.trunkline.core.decision.VisitObserver;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.traffic.Person;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Lets visits of the past come to the same desk that serves the present, under the clock of their time. Ids follow from the plan, so a
 * visit that an earlier start decided is known again. Not thread-safe.
 */
final class PastVisits implements AutoCloseable {
    private static final int PAGE = 1_000;
    private static final int ID_LENGTH = 26;
    private static final long SEED = 4;
    /** Nobody waits for a number of the past. */
    private static final StorePatience PATIENCE = new StorePatience(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final Site site;
    private final NumberDesk desk;
    private final NumberLeasing leasing;
    private final VisitLog log;
    private final Deque<String> nextIds = new ArrayDeque<>();
    private final Map<VisitId, VisitDecision> decided = new HashMap<>();
    private final Map<Integer, VisitorSession> sessions = new HashMap<>();
    private final Map<Integer, VisitorSession> shown = new HashMap<>();
    private Instant decidedUntil = Instant.EPOCH;

    PastVisits(
            Site site,
            RuleBases ruleBases,
            Numbers numbers,
            Leases leases,
            MissedLeases missed,
            PastWrites writes,
            InstantSource clock) {
        this.site = site;
        this.leasing = new NumberLeasing(leases, clock, new SplittableRandom(SEED), PATIENCE, 1);
        this.log = new VisitLog(writes.visits(), writes.decisions(), missed);
        this.desk = new NumberDesk(
                ruleBases,
                numbers,
                leasing,
                LeaseBudget.UNLIMITED,
                writes.visits(),
                log,
                PATIENCE,
                nextIds::removeFirst,
                clock,
                VisitObserver.NOBODY);
    }

    /** Reads what an earlier start decided in the period. */
    void recall(VisitDecisions decisions, Instant from, Instant to) {
        VisitKey after = null;
        List<VisitDecision> page;
        do {
            page = decisions.scan(site.id(), from, to, after, PAGE);
            for (VisitDecision decision : page) {
                decided.put(decision.visit(), decision);
                decidedUntil = decision.at();
                after = new VisitKey(decision.at(), decision.visit());
            }
        } while (page.size() == PAGE);
    }

    void arrive(PlannedVisit planned) {
        VisitId id = new VisitId(id("visit", planned.number()));
        VisitDecision known = decided.get(id);
        VisitorSession session = known == null ? decide(planned, id) : session(planned, known);
        sessions.put(planned.person().number(), session);
        shown.put(planned.number(), session);
    }

    /** The page was heard of. */
    void hear(PlannedVisit planned, Instant at, boolean hidden) {
        VisitorSession session = shown(planned);
        boolean heardBefore = decided.containsKey(session.visit()) && at.isBefore(decidedUntil);
        if (session.lease() == null || heardBefore) {
            return;
        }
        if (hidden) {
            leasing.keepHidden(session.lease(), site.leasing());
        } else {
            leasing.keep(session.lease(), site.leasing());
        }
        // The past passes faster than what is heard may wait.
        leasing.flush();
    }

    /** The visit as the desk knows it. */
    VisitId visit(PlannedVisit planned) {
        return shown(planned).visit();
    }

    /** The number that the visit was shown. */
    TrackingNumber number(PlannedVisit planned) {
        return shown(planned).number();
    }

    private VisitorSession shown(PlannedVisit planned) {
        return Objects.requireNonNull(
                shown.get(planned.number()), "A visit arrives before anything else of it happens");
    }

    private VisitorSession decide(PlannedVisit planned, VisitId id) {
        Person person = planned.person();
        VisitorSession earlier = sessions.get(person.number());
        nextIds.clear();
        nextIds.add(id.value());
        nextIds.add(visitor(person).value());
        ShownNumber answer = desk.decide(new Arrival(
                site,
                planned.url(),
                planned.referrer(),
                earlier == null ? null : earlier.visitor(),
                earlier,
                person.userAgent(),
                person.language(),
                person.screen(),
                Map.of(),
                AnalyticsIds.NONE,
                "",
                Eligibility.ELIGIBLE,
                ""));
        return Objects.requireNonNull(answer.session(), "The store does not answer, so the past can't be written");
    }

    private VisitorSession session(PlannedVisit planned, VisitDecision known) {
        return new VisitorSession(
                site.id(),
                visitor(planned.person()),
                known.visit(),
                known.kind(),
                known.number(),
                known.lease(),
                Touch.of(planned.url(), planned.referrer()),
                known.at().plus(site.leasing().hold()));
    }

    private VisitorId visitor(Person person) {
        return new VisitorId(id("visitor", person.number()));
    }

    private String id(String kind, int number) {
        return Sha256.of(site.id() + " " + kind + " " + number).substring(0, ID_LENGTH);
    }

    @Override
    public void close() {
        log.close();
        leasing.close();
    }
}
