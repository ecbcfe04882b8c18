package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.RuleUse;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each rule decided, on both sides. For one thread. */
final class RuleTally {
    private final Map<RuleStage, Map<String, RuleUse>> uses = new EnumMap<>(RuleStage.class);

    /** One decision of each side. */
    void add(RuleStage stage, String base, String candidate) {
        Map<String, RuleUse> ofStage = uses.computeIfAbsent(stage, key -> new HashMap<>());
        ofStage.merge(base, new RuleUse(stage, base, 1, 0), RuleTally::plus);
        ofStage.merge(candidate, new RuleUse(stage, candidate, 0, 1), RuleTally::plus);
    }

    private static RuleUse plus(RuleUse one, RuleUse other) {
        return new RuleUse(one.stage(), one.rule(), one.base() + other.base(), one.candidate() + other.candidate());
    }

    List<RuleUse> uses() {
        List<RuleUse> all = new ArrayList<>();
        uses.values().forEach(ofStage -> all.addAll(ofStage.values()));
        return RuleUse.sum(all, List.of());
    }
}
