package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Visits visits;
    private final VisitDecisions decisions;
    private final IdSource ids;
    private final InstantSource clock;
    private final VisitObserver observer;

    public NumberDesk(
            RuleBases ruleBases,
            Numbers numbers,
            NumberLeasing leasing,
            Visits visits,
            VisitDecisions decisions,
            IdSource ids,
            InstantSource clock,
            VisitObserver observer) {
        this.ruleBases = ruleBases;
        this.numbers = numbers;
        this.leasing = leasing;
        this.visits = visits;
        this.decisions = decisions;
        this.ids = ids;
        this.clock = clock;
        this.observer = observer;
    }

    /** The number to show. Never fails for want of the store: then the site's own number is answered and nothing is kept. */
    public ShownNumber decide(Arrival arrival) {
        try {
            return goesOn(arrival).orElseGet(() -> begin(arrival));
        } catch (StoreUnavailableException e) {
            Site site = arrival.site();
            Instant soon = clock.instant().plus(site.leasing().heartbeat());
            return new ShownNumber(NumberKind.SITE, site.siteNumber(), null, soon, true);
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
        return end(earlier, arrival.site()).map(until -> shown(earlier.until(until)));
    }

    private Optional<Instant> end(VisitorSession session, Site site) {
        if (session.lease() != null) {
            return leasing.running(session.lease()).map(Lease::until);
        }
        Instant now = clock.instant();
        return session.until().isAfter(now)
                ? Optional.of(now.plus(site.leasing().hold()))
                : Optional.empty();
    }

    private ShownNumber begin(Arrival arrival) {
        Site site = arrival.site();
        boolean kept = arrival.eligibility() == Eligibility.ELIGIBLE;
        Visit visit = visit(arrival);
        RuleBase rules = ruleBases.current(site.id()).orElse(null);
        NumberContext context = new NumberContext(arrival.eligibility(), freeShares(site));
        VisitJudgement judgement = rules == null ? NO_RULES : rules.judge(visit);
        if (kept) {
            visits.add(visit);
        }
        Choice choice = rules == null ? siteNumber(site) : choose(site, visit, rules, judgement, context);
        Instant until = choice.lease() == null
                ? visit.at().plus(site.leasing().hold())
                : choice.lease().until();
        if (!kept) {
            return new ShownNumber(choice.kind(), choice.number(), null, until, false);
        }
        VisitDecision decision = new VisitDecision(
                visit.id(),
                site.id(),
                visit.at(),
                rules == null ? 0 : rules.version(),
                judgement,
                choice.kind(),
                choice.number(),
                choice.rule(),
                choice.lease() == null ? null : choice.lease().id(),
                context);
        decisions.add(decision);
        observer.decided(visit, decision);
        return shown(session(visit, choice, until));
    }

    private Visit visit(Arrival arrival) {
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
                earlierTouches(arrival));
    }

    /** Read only when a visitor session that is still known begins another visit. */
    private EarlierTouches earlierTouches(Arrival arrival) {
        VisitorSession earlier = arrival.earlier();
        if (earlier == null || !earlier.site().equals(arrival.site().id())) {
            return EarlierTouches.NONE;
        }
        return visits.find(earlier.visit())
                .map(before -> EarlierTouches.after(before, clock.instant()))
                .orElse(EarlierTouches.NONE);
    }

    private Map<String, Double> freeShares(Site site) {
        return numbers.pools(site.id()).stream()
                .collect(Collectors.toMap(pool -> pool.id().key(), pool -> leasing.freeShare(pool, site.leasing())));
    }

    private Choice choose(Site site, Visit visit, RuleBase rules, VisitJudgement judgement, NumberContext context) {
        for (NumberProposal proposal : rules.propose(visit, judgement, context)) {
            Optional<Choice> choice = switch (proposal) {
                case NumberProposal.FromPool pool -> fromPool(pool, site, visit, context.eligibility());
                case NumberProposal.Fixed fixed -> fixed(fixed, site);
            };
            if (choice.isPresent()) {
                return choice.get();
            }
        }
        return siteNumber(site);
    }

    private Optional<Choice> fromPool(
            NumberProposal.FromPool proposal, Site site, Visit visit, Eligibility eligibility) {
        NumberPool pool = numbers.pool(site.id(), proposal.pool()).orElse(null);
        if (pool == null || eligibility != Eligibility.ELIGIBLE) {
            return Optional.empty();
        }
        Lease lease = leasing.lease(pool, site.leasing(), proposal.rule(), visit.visitor(), visit.id())
                .orElse(null);
        if (lease != null) {
            return Optional.of(new Choice(NumberKind.SESSION, lease.id().number(), proposal.rule(), lease));
        }
        return Optional.ofNullable(pool.overflow())
                .map(number -> new Choice(NumberKind.OVERFLOW, number, proposal.rule(), null));
    }

    private Optional<Choice> fixed(NumberProposal.Fixed proposal, Site site) {
        return numbers.find(proposal.number())
                .filter(number -> number.isShownFixedBy(site.id()))
                .map(number -> new Choice(NumberKind.CHANNEL, number.number(), proposal.rule(), null));
    }

    private static Choice siteNumber(Site site) {
        return new Choice(NumberKind.SITE, site.siteNumber(), "", null);
    }

    private static VisitorSession session(Visit visit, Choice choice, Instant until) {
        return new VisitorSession(
                visit.site(),
                visit.visitor(),
                visit.id(),
                choice.kind(),
                choice.number(),
                choice.lease() == null ? null : choice.lease().id(),
                Touch.of(visit.landingUrl(), visit.referrer()),
                until);
    }

    private static ShownNumber shown(VisitorSession session) {
        return new ShownNumber(session.kind(), session.number(), session, session.until(), false);
    }

    private record Choice(
            NumberKind kind,
            TrackingNumber number,
            String rule,
            @Nullable Lease lease) {}
}
