package dev.trunkline.core.comparison;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.ruleset.TrafficSeen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one range of a comparison came to, in a form that adds up.
 *
 * @param range its name, one of the comparison's
 * @param base what pools would be asked for, by pool; the same for candidate
 * @param seen what the rules of the candidate met
 * @param failure of the first visit or response that could not be judged; empty when all could
 */
public record ComparisonPart(
        ComparisonId comparison,
        String range,
        SubjectReport visits,
        SubjectReport responses,
        Worth worth,
        List<RuleUse> rules,
        Map<PoolId, PoolTraffic> base,
        Map<PoolId, PoolTraffic> candidate,
        TrafficSeen seen,
        String failure) {
    public ComparisonPart {
        rules = List.copyOf(rules);
        base = Map.copyOf(base);
        candidate = Map.copyOf(candidate);
    }

    /** Nothing yet. */
    public static ComparisonPart empty(ComparisonId comparison, String range) {
        return new ComparisonPart(
                comparison,
                range,
                SubjectReport.NONE,
                SubjectReport.NONE,
                Worth.NOTHING,
                List.of(),
                Map.of(),
                Map.of(),
                TrafficSeen.NONE,
                "");
    }

    /** This part and a later one, under this one's name. */
    public ComparisonPart plus(ComparisonPart later) {
        return new ComparisonPart(
                comparison,
                range,
                visits.plus(later.visits),
                responses.plus(later.responses),
                worth.plus(later.worth),
                RuleUse.sum(rules, later.rules),
                sum(base, later.base),
                sum(candidate, later.candidate),
                seen.plus(later.seen),
                failure.isEmpty() ? later.failure : failure);
    }

    private static Map<PoolId, PoolTraffic> sum(Map<PoolId, PoolTraffic> some, Map<PoolId, PoolTraffic> more) {
        Map<PoolId, PoolTraffic> sums = new HashMap<>(some);
        more.forEach((pool, traffic) -> sums.merge(pool, traffic, PoolTraffic::plus));
        return sums;
    }
}
