package dev.trunkline.rules.testing;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Operand;
import java.util.LinkedHashSet;
import java.util.Set;

/** The pools that number rules name: those whose free share they ask, and those that they propose. */
final class NamedPools {
    private static final String FREE_SHARE = "freeShare";

    private NamedPools() {}

    static Set<String> in(RuleFiles files) {
        Set<String> pools = new LinkedHashSet<>();
        for (CheckedRule rule : CheckedRuleSet.of(files).stage(RuleStage.NUMBER).rules()) {
            collect(rule.condition(), pools);
            for (Action action : rule.actions()) {
                if (action instanceof Action.Pool pool) {
                    pools.add(pool.pool().key());
                }
            }
        }
        return pools;
    }

    private static void collect(Condition condition, Set<String> pools) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, pools));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, pools));
            case Condition.Not not -> collect(not.part(), pools);
            case Condition.Single single -> {
                if (single.operand() instanceof Operand.Call call
                        && call.function().name().equals(FREE_SHARE)) {
                    pools.add(call.literal());
                }
            }
        }
    }
}
