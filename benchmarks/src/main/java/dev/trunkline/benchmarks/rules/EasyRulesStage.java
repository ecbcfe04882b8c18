package dev.trunkline.benchmarks.rules;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** A stage by EasyRules, as its tutorial shows: a rule is a condition and an action on the facts, the engine is made once. */
final class EasyRulesStage implements StageMatcher {
    private static final String FACT = "asked";

    private final StageTests tests;
    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRulesStage(StageTests tests) {
        this.tests = tests;
        List<Predicate<Object>> predicates = tests.predicates();
        for (int place = 0; place < predicates.size(); place++) {
            rules.register(rule(place, predicates.get(place)));
        }
    }

    private static Object rule(int place, Predicate<Object> predicate) {
        return new RuleBuilder()
                .name("rule " + place)
                .priority(place)
                .when(facts -> predicate.test(facts.<Asked>get(FACT).view()))
                .then(facts -> facts.<Asked>get(FACT).matched().set(place))
                .build();
    }

    @Override
    public BitSet matching(Object fact) {
        Asked asked = new Asked(tests.view(fact));
        Facts facts = new Facts();
        facts.put(FACT, asked);
        engine.fire(rules, facts);
        return asked.matched();
    }
}
