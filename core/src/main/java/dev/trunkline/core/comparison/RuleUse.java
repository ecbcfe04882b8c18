package dev.trunkline.core.comparison;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often a rule decided: for visits; a qualification rule for responses.
 *
 * @param rule empty where no rule of the stage decided
 */
public record RuleUse(RuleStage stage, String rule, long base, long candidate) {
    private static final Comparator<RuleUse> BY_NAME =
            Comparator.comparing(RuleUse::stage).thenComparing(RuleUse::rule);

    /** Both lists together, by stage and name. */
    public static List<RuleUse> sum(List<RuleUse> some, List<RuleUse> more) {
        Map<RuleUse, RuleUse> sums = new TreeMap<>(BY_NAME);
        Stream.concat(some.stream(), more.stream()).forEach(use -> sums.merge(use, use, RuleUse::plus));
        return List.copyOf(sums.values());
    }

    private RuleUse plus(RuleUse other) {
        return new RuleUse(stage, rule, base + other.base, candidate + other.candidate);
    }
}
