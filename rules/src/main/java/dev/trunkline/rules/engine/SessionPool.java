package dev.trunkline.rules.engine;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The sessions in which Drools is asked, one evaluation at a time in each. A session is used again, since making one costs several
 * times an evaluation; one that failed is not. Thread-safe, without locks.
 */
final class SessionPool {
    private static final int PLACES = 16;

    private final KieBase base;
    private final FactTests tests;
    private final int mostFirings;
    private final AtomicReferenceArray<@Nullable KieSession> idle = new AtomicReferenceArray<>(PLACES);

    SessionPool(KieBase base, FactTests tests, int mostFirings) {
        this.base = base;
        this.tests = tests;
        this.mostFirings = mostFirings;
        giveBack(base.newKieSession());
    }

    BitSet ask(Object fact) {
        Question question = new Question(tests, fact);
        KieSession session = take();
        boolean well = false;
        try {
            FactHandle handle = session.insert(question);
            session.fireAllRules(mostFirings);
            session.delete(handle);
            well = true;
            return question.ranks();
        } finally {
            if (well) {
                giveBack(session);
            } else {
                session.dispose();
            }
        }
    }

    private KieSession take() {
        int first = firstPlace();
        for (int i = 0; i < PLACES; i++) {
            int place = (first + i) % PLACES;
            if (idle.getPlain(place) != null) {
                KieSession session = idle.getAndSet(place, null);
                if (session != null) {
                    return session;
                }
            }
        }
        return base.newKieSession();
    }

    private void giveBack(KieSession session) {
        int first = firstPlace();
        for (int i = 0; i < PLACES; i++) {
            int place = (first + i) % PLACES;
            if (idle.getPlain(place) == null && idle.compareAndSet(place, null, session)) {
                return;
            }
        }
        session.dispose();
    }

    /** Threads begin at different places, so that they seldom meet. */
    private static int firstPlace() {
        return (int) (Thread.currentThread().threadId() % PLACES);
    }
}
