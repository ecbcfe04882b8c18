package dev.trunkline.rules.fact;

import java.util.Map;

/**
 * What the rules of the number stage know: the visit, its channel, campaign and keyword, and whether a pool number may be given.
 *
 * @param campaign what the campaign rules said, in the case in which they said it; {@code utmCampaign} is still the tag
 * @param eligible whether the visitor may hold a pool number
 * @param freeShares of each pool, by pool id, from 0 to 1
 */
public record NumberFact(
        VisitFact visit,
        String channel,
        String campaign,
        String keyword,
        boolean eligible,
        boolean bot,
        boolean prefetch,
        boolean consentGiven,
        Map<String, Double> freeShares)
        implements VisitFields {
    /** The share of a pool's numbers that nobody holds, from 0 to 1; 0 for a pool that the site does not have. */
    public double freeShare(String pool) {
        return freeShares.getOrDefault(pool, 0.0);
    }
}
