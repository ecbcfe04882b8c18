package dev.trunkline.core.decision;

import dev.trunkline.core.decision.Ladder.Climb;
import dev.trunkline.core.decision.Ladder.Step;
import dev.trunkline.core.leasing.Heartbeat;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which number a page shows: the one it has, while its visit goes on; else what the strongest number rule that can be
 * followed proposes; else the site's own. What is answered is stored. Thread-safe.
 */
public final class NumberDesk {
    private static final VisitJudgement NO_RULES = new VisitJudgement("", "", "Unassigned", "", "", "", "");

    private final RuleBases ruleBases;
    private final Numbers numbers;
    private final NumberLeasing leasing;
    private final LeaseBudget budget;
    private final Ladder ladder;
    private final Visits visits;
    private final VisitLog log;
    private final StorePatience patience;
    private final IdSource ids;
    private final InstantSource clock;
    private final VisitObserver observer;

    public NumberDesk(
            RuleBases ruleBases,
            Numbers numbers,
            NumberLeasing leasing,
            LeaseBudget budget,
            Visits visits,
            VisitLog log,
            StorePatience patience,
            IdSource ids,
            InstantSource clock,
            VisitObserver observer) {
        this.ruleBases = ruleBases;
        this.numbers = numbers;
        this.leasing = leasing;
        this.budget = budget;
        this.ladder = new Ladder(numbers, leasing, budget);
        this.visits = visits;
        this.log = log;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * The number to show. Never fails for want of the store, nor waits long for it: then the channel number that the rules name, or the
     * site's own, is answered and nothing is kept.
     */
    public ShownNumber decide(Arrival arrival) {
        try {
            return goesOn(arrival).orElseGet(() -> begin(arrival));
        } catch (StoreUnavailableException e) {
            return withoutStore(arrival);
        }
    }

    private Optional<ShownNumber> goesOn(Arrival arrival) {
        VisitorSession earlier = arrival.earlier();
        if (earlier == null
                || arrival.eligibility() != Eligibility.ELIGIBLE
                || !earlier.site().equals(arrival.site().id())
                || !Touch.of(arrival.landingUrl(), arrival.referrer()).continues(earlier.touch())) {
            return Optional.empty();
        }
        Instant until = clock.instant().plus(arrival.site().leasing().hold());
        return isStillTheirs(earlier, arrival) ? Optional.of(shown(earlier.until(until))) : Optional.empty();
    }

    /** Whether the visitor has the number still. A page that asks again has been heard of. */
    private boolean isStillTheirs(VisitorSession session, Arrival arrival) {
        if (session.lease() == null) {
            return session.until().isAfter(clock.instant());
        }
        Heartbeat heard = leasing.keep(session.lease(), arrival.site().leasing());
        if (heard == Heartbeat.CONFIRMED) {
            budget.giveBack(arrival.site().id(), arrival.place());
        }
        return heard != Heartbeat.ENDED;
    }

    private ShownNumber begin(Arrival arrival) {
        Site site = arrival.site();
        Visit visit = visit(arrival, earlierTouches(arrival));
        NumberContext context = context(arrival);
        RuleBase rules = ruleBases.current(site.id()).orElse(null);
        VisitJudgement judgement = rules == null ? NO_RULES : rules.judge(visit);
        Climb climb = ladder.climb(proposals(rules, visit, judgement, context), arrival, visit);
        Step step = climb.step();
        Instant until = visit.at().plus(site.leasing().hold());
        if (arrival.eligibility() != Eligibility.ELIGIBLE) {
            return new ShownNumber(step.kind(), step.number(), null, until, false);
        }
        VisitDecision decision = new VisitDecision(
                visit.id(),
                site.id(),
                visit.at(),
                rules == null ? 0 : rules.version(),
                judgement,
                step.kind(),
                step.number(),
                step.rule(),
                step.lease() == null ? null : step.lease().id(),
                context);
        patience.await(log.add(visit, decision, climb.missed()));
        observer.decided(visit, decision);
        return shown(session(visit, step, until));
    }

    private ShownNumber withoutStore(Arrival arrival) {
        Site site = arrival.site();
        Visit visit = visit(arrival, EarlierTouches.NONE);
        RuleBase rules = ruleBases.current(site.id()).orElse(null);
        VisitJudgement judgement = rules == null ? NO_RULES : rules.judge(visit);
        NumberContext context = new NumberContext(arrival.eligibility(), Map.of());
        Step step = ladder.climbWithoutLease(proposals(rules, visit, judgement, context), site);
        Instant soon = visit.at().plus(site.leasing().heartbeat());
        return new ShownNumber(step.kind(), step.number(), null, soon, true);
    }

    private static List<NumberProposal> proposals(
            @Nullable RuleBase rules, Visit visit, VisitJudgement judgement, NumberContext context) {
        return rules == null ? List.of() : rules.propose(visit, judgement, context);
    }

    private Visit visit(Arrival arrival, EarlierTouches earlier) {
        VisitorId known = arrival.visitor() != null
                ? arrival.visitor()
                : arrival.earlier() == null ? null : arrival.earlier().visitor();
        return new Visit(
                new VisitId(ids.next()),
                arrival.site().id(),
                known == null ? new VisitorId(ids.next()) : known,
                clock.instant(),
                arrival.landingUrl(),
                arrival.referrer(),
                arrival.userAgent(),
                arrival.language(),
                arrival.screen(),
                arrival.consent(),
                known != null,
                earlier,
                arrival.analytics(),
                arrival.timeZone());
    }

    /** Read only when a visitor session that is still known begins another visit. */
    private EarlierTouches earlierTouches(Arrival arrival) {
        VisitorSession earlier = arrival.earlier();
        if (earlier == null || !earlier.site().equals(arrival.site().id())) {
            return EarlierTouches.NONE;
        }
        return visits.find(earlier.visit())
                .map(before -> EarlierTouches.after(
                        before, clock.instant(), arrival.site().leasing().attributionWindow()))
                .orElse(EarlierTouches.NONE);
    }

    private NumberContext context(Arrival arrival) {
        Site site = arrival.site();
        Map<String, Double> freeShares = numbers.pools(site.id()).stream()
                .collect(Collectors.toMap(pool -> pool.id().key(), pool -> leasing.freeShare(pool, site.leasing())));
        return new NumberContext(arrival.eligibility(), freeShares);
    }

    private static VisitorSession session(Visit visit, Step step, Instant until) {
        return new VisitorSession(
                visit.site(),
                visit.visitor(),
                visit.id(),
                step.kind(),
                step.number(),
                step.lease() == null ? null : step.lease().id(),
                Touch.of(visit.landingUrl(), visit.referrer()),
                until);
    }

    private static ShownNumber shown(VisitorSession session) {
        return new ShownNumber(session.kind(), session.number(), session, session.until(), false);
    }
}
