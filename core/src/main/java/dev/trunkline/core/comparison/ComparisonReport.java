package dev.trunkline.core.comparison;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.ruleset.RuleProblem;
import java.util.List;

/**
 * What the candidate would change.
 *
 * @param pools of the site, by id
 * @param rules that either side has used, and for each stage how often none decided, by stage and name
 * @param findings rules and values of the candidate that nothing in the period met
 */
public record ComparisonReport(
        SubjectReport visits,
        SubjectReport responses,
        Worth worth,
        List<PoolDemand> pools,
        List<RuleUse> rules,
        List<RuleProblem> findings) {
    public static final ComparisonReport NONE = new ComparisonReport(
            SubjectReport.NONE, SubjectReport.NONE, Worth.NOTHING, List.of(), List.of(), List.of());

    public ComparisonReport {
        pools = List.copyOf(pools);
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** The report of a whole period. */
    public static ComparisonReport of(ComparisonPart whole, List<NumberPool> pools, List<RuleProblem> findings) {
        return new ComparisonReport(
                whole.visits(),
                whole.responses(),
                whole.worth(),
                pools.stream().map(pool -> demand(whole, pool)).toList(),
                whole.rules(),
                findings);
    }

    private static PoolDemand demand(ComparisonPart whole, NumberPool pool) {
        int size = pool.numbers().size();
        return new PoolDemand(
                pool.id(),
                size,
                whole.base().getOrDefault(pool.id(), PoolTraffic.NONE).load(size),
                whole.candidate().getOrDefault(pool.id(), PoolTraffic.NONE).load(size));
    }
}
