package dev.trunkline.core.ruleset;

import java.util.Map;

/**
 * What the number rules know beyond the visit.
 *
 * @param eligibility whether the visitor may hold a pool number
 * @param freeShare of each pool of the site, by pool id, from 0 to 1
 */
public record NumberContext(Eligibility eligibility, Map<String, Double> freeShare) {
    public NumberContext {
        freeShare = Map.copyOf(freeShare);
    }

    /** Who may hold a pool number. Pool numbers are scarce, and a lease is a fact about a person. */
    public enum Eligibility {
        ELIGIBLE,
        BOT,
        PREFETCH,
        NO_CONSENT
    }
}
