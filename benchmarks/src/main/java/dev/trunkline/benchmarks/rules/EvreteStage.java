package dev.trunkline.benchmarks.rules;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/** A stage by Evrete: conditions as functions, one session that is used again and again. Not thread-safe. */
final class EvreteStage implements StageMatcher {
    private static final String FACT = "$asked";

    private final StageTests tests;
    private final StatefulSession session;

    EvreteStage(KnowledgeService service, StageTests tests) {
        this.tests = tests;
        List<Predicate<Object>> predicates = tests.predicates();
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (int i = 0; i < predicates.size(); i++) {
            int place = i;
            Predicate<Object> predicate = predicates.get(i);
            rules.newRule("rule " + place)
                    .forEach(FACT, Asked.class)
                    .where((IntToValue values) -> predicate.test(((Asked) values.get(0)).view()), FACT)
                    .execute(context -> context.<Asked>get(FACT).matched().set(place));
        }
        session = rules.build().newStatefulSession();
    }

    @Override
    public BitSet matching(Object fact) {
        Asked asked = new Asked(tests.view(fact));
        FactHandle handle = session.insert0(asked, false);
        session.fire();
        session.delete(handle);
        return asked.matched();
    }
}
