package dev.trunkline.core.comparison;

import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what a visitor of a site would be answered under a rule base, without answering: as {@link
 * dev.trunkline.core.decision.NumberDesk} does, but for the lease. Knows the numbers that the site had when it was made.
 * Thread-safe.
 */
public final class VisitJudge {
    private static final String SITE = "site";

    private final Set<PoolId> pools;
    private final Set<TrackingNumber> channelNumbers;
    private final Map<String, Double> allFree;

    private VisitJudge(Set<PoolId> pools, Set<TrackingNumber> channelNumbers) {
        this.pools = pools;
        this.channelNumbers = channelNumbers;
        this.allFree = pools.stream().collect(Collectors.toMap(PoolId::key, pool -> 1.0));
    }

    /** For visits of this site. */
    public static VisitJudge of(SiteId site, Numbers numbers) {
        return new VisitJudge(
                numbers.pools(site).stream().map(NumberPool::id).collect(Collectors.toUnmodifiableSet()),
                numbers.ofSite(site).stream()
                        .filter(number -> number.isShownFixedBy(site))
                        .map(OwnedNumber::number)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the number rules knew when the visit was decided. A pool that came later counts as free.
     *
     * @param decision null when it was never stored: then the visitor is taken for eligible
     */
    public NumberContext context(@Nullable VisitDecision decision) {
        if (decision == null) {
            return new NumberContext(Eligibility.ELIGIBLE, allFree);
        }
        NumberContext known = decision.context();
        if (known.freeShare().keySet().containsAll(allFree.keySet())) {
            return known;
        }
        Map<String, Double> shares = new HashMap<>(allFree);
        shares.putAll(known.freeShare());
        return new NumberContext(known.eligibility(), shares);
    }

    /** What the rules say of the visit, and the first of their proposals that can be followed. */
    public Outlook judge(Visit visit, NumberContext context, RuleBase rules) {
        VisitJudgement judgement = rules.judge(visit);
        for (NumberProposal proposal : rules.propose(visit, judgement, context)) {
            switch (proposal) {
                case NumberProposal.FromPool from -> {
                    if (context.eligibility() == Eligibility.ELIGIBLE && pools.contains(from.pool())) {
                        return outlook(judgement, "pool " + from.pool(), from.rule(), from.pool());
                    }
                }
                case NumberProposal.Fixed fixed -> {
                    if (channelNumbers.contains(fixed.number())) {
                        return outlook(judgement, fixed.number().e164(), fixed.rule(), null);
                    }
                }
            }
        }
        return outlook(judgement, SITE, "", null);
    }

    private static Outlook outlook(VisitJudgement judgement, String number, String numberRule, @Nullable PoolId pool) {
        Map<Aspect, String> says = Map.of(
                Aspect.CHANNEL, judgement.channel(),
                Aspect.CAMPAIGN, judgement.campaign(),
                Aspect.KEYWORD, judgement.keyword(),
                Aspect.NUMBER, number,
                Aspect.ELIGIBILITY, pool == null ? "no pool number" : "pool number");
        RulesFired rules = new RulesFired(judgement.channelRule(), judgement.campaignRule(), numberRule, "");
        return new Outlook(new Verdict(says, rules), pool);
    }

    /**
     * What a visitor would be answered.
     *
     * @param pool that a number would be leased from; null for none
     */
    public record Outlook(Verdict verdict, @Nullable PoolId pool) {}
}
