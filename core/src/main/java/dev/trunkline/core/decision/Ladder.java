package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.LeaseRequest;
import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is shown when not everything can be had, step by step (architecture D4): a session number, the overflow number of an
 * exhausted pool, the channel number that the rules name next, the site's own number.
 */
final class Ladder {
    private final Numbers numbers;
    private final NumberLeasing leasing;
    private final LeaseBudget budget;

    Ladder(Numbers numbers, NumberLeasing leasing, LeaseBudget budget) {
        this.numbers = numbers;
        this.leasing = leasing;
        this.budget = budget;
    }

    /** The first step that can be taken, of what the rules propose and then of the site. */
    Climb climb(List<NumberProposal> proposals, Arrival arrival, Visit visit) {
        List<MissedLease> missed = new ArrayList<>();
        for (NumberProposal proposal : proposals) {
            Optional<Step> step = switch (proposal) {
                case NumberProposal.FromPool pool -> fromPool(pool, arrival, visit, missed);
                case NumberProposal.Fixed fixed -> fixed(fixed, arrival.site());
            };
            if (step.isPresent()) {
                return new Climb(step.get(), missed);
            }
        }
        return new Climb(siteNumber(arrival.site()), missed);
    }

    /** The same for one who gets no session number, whatever the rules propose; asks nothing of the lease store. */
    Step climbWithoutLease(List<NumberProposal> proposals, Site site) {
        return proposals.stream()
                .filter(NumberProposal.Fixed.class::isInstance)
                .flatMap(proposal -> fixed((NumberProposal.Fixed) proposal, site).stream())
                .findFirst()
                .orElseGet(() -> siteNumber(site));
    }

    private Optional<Step> fromPool(
            NumberProposal.FromPool proposal, Arrival arrival, Visit visit, List<MissedLease> missed) {
        Site site = arrival.site();
        NumberPool pool = numbers.pool(site.id(), proposal.pool()).orElse(null);
        if (pool == null || arrival.eligibility() != Eligibility.ELIGIBLE || !budget.take(site.id(), arrival.place())) {
            return Optional.empty();
        }
        Optional<Lease> lease = lease(proposal, pool, arrival, visit);
        if (lease.isEmpty()) {
            budget.giveBack(site.id(), arrival.place());
            missed.add(new MissedLease(site.id(), pool.id(), proposal.rule(), visit.id(), visit.at()));
            return Optional.ofNullable(pool.overflow())
                    .map(number -> new Step(NumberKind.OVERFLOW, number, proposal.rule(), null));
        }
        return lease.map(found -> new Step(NumberKind.SESSION, found.id().number(), proposal.rule(), found));
    }

    private Optional<Lease> lease(NumberProposal.FromPool proposal, NumberPool pool, Arrival arrival, Visit visit) {
        VisitorSession earlier = arrival.earlier();
        TrackingNumber before = earlier == null || earlier.lease() == null
                ? null
                : earlier.lease().number();
        return leasing.lease(
                new LeaseRequest(pool, arrival.site().leasing(), proposal.rule(), visit.visitor(), visit.id(), before));
    }

    private Optional<Step> fixed(NumberProposal.Fixed proposal, Site site) {
        return numbers.find(proposal.number())
                .filter(number -> number.isShownFixedBy(site.id()))
                .map(number -> new Step(NumberKind.CHANNEL, number.number(), proposal.rule(), null));
    }

    static Step siteNumber(Site site) {
        return new Step(NumberKind.SITE, site.siteNumber(), "", null);
    }

    /**
     * Where the climb ended.
     *
     * @param missed the leases that there were no numbers for on the way
     */
    record Climb(Step step, List<MissedLease> missed) {}

    /**
     * What is shown, and why.
     *
     * @param rule the rule that proposed it; empty when none did
     */
    record Step(
            NumberKind kind,
            TrackingNumber number,
            String rule,
            @Nullable Lease lease) {}
}
