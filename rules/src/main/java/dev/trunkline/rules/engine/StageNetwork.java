package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/** The rules of one stage in Drools, and how a fact is put to them. Thread-safe. */
final class StageNetwork {
    private static final int FEW = 4;

    private final FactTests tests;
    /** The numbers of the tests that rules begin with: Drools takes objects. */
    private final Integer[] guards;

    private final boolean unguarded;
    private final SessionPool sessions;

    private StageNetwork(StageModel model, SessionPool sessions) {
        this.tests = model.tests();
        this.guards = IntStream.range(0, model.guards()).boxed().toArray(Integer[]::new);
        this.unguarded = model.unguarded();
        this.sessions = sessions;
    }

    /** Drools finds its own parts by the thread's class loader, which in a packaged application may not know them. */
    static StageNetwork of(RuleStage stage, StageModel model) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(StageNetwork.class.getClassLoader());
        try {
            KieBase base =
                    KieBaseBuilder.createKieBaseFromModel(model.drools(stage.key()), KieBaseMutabilityOption.DISABLED);
            return new StageNetwork(model, new SessionPool(base));
        } catch (RuntimeException e) {
            throw new RuleSetRejectedException(List.of(new RuleProblem(
                    stage.file(),
                    0,
                    0,
                    "",
                    RuleProblem.Severity.ERROR,
                    "engine",
                    "The rule engine refused the checked rules, which is a fault of Trunkline: " + e)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The ranks of the rules that match.
     *
     * @param visitHits what was answered of the visit for all stages; not looked at by a stage that asks all itself
     */
    BitSet ask(Object fact, long[] visitHits) {
        Question question = new Question(tests, fact, tests.answer(fact, visitHits));
        List<Integer> passed = passed(question);
        if (!passed.isEmpty()) {
            sessions.ask(question, passed);
        }
        return question.matching();
    }

    /** The tests that the fact passes and that rules begin with. */
    private List<Integer> passed(Question question) {
        List<Integer> passed = new ArrayList<>(FEW);
        if (unguarded) {
            passed.add(Candidate.ANY);
        }
        int end = guards.length;
        for (int guard = question.nextHit(0, end); guard < end; guard = question.nextHit(guard + 1, end)) {
            passed.add(guards[guard]);
        }
        return passed;
    }
}
