package dev.trunkline.rules.engine;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The sessions in which Drools is asked, one evaluation at a time in each. A session is used again, since making one costs several
 * times an evaluation; one that failed is not. Thread-safe, without locks.
 */
final class SessionPool {
    private static final int PLACES = 16;

    private final KieBase base;
    private final KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    private final AtomicReferenceArray<@Nullable KieSession> idle = new AtomicReferenceArray<>(PLACES);

    SessionPool(KieBase base) {
        this.base = base;
        // No thread shares a session with another. Then Drools keeps a rule's arguments in the rule, which all sessions
        // share: ours
        // have none, and no rule is ever fired.
        configuration.setOption(ThreadSafeOption.NO);
        giveBack(newSession());
    }

    private KieSession newSession() {
        return base.newKieSession(configuration, null);
    }

    /** Has Drools tell the question which rules match. */
    void ask(Question question, List<Candidate> candidates) {
        KieSession session = take();
        boolean well = false;
        try {
            FactHandle[] handles = new FactHandle[candidates.size()];
            for (int i = 0; i < handles.length; i++) {
                handles[i] = session.insert(candidates.get(i));
            }
            session.fireAllRules(match -> {
                question.matched(rank(match.getRule()));
                return false;
            });
            for (FactHandle handle : handles) {
                forget(session, handle);
            }
            well = true;
        } finally {
            if (well) {
                giveBack(session);
            } else {
                session.dispose();
            }
        }
    }

    private static int rank(Rule rule) {
        return (Integer) Objects.requireNonNull(rule.getMetaData().get(StageModel.RANK));
    }

    /** Drools forgets at once what matches no rule. */
    private static void forget(KieSession session, FactHandle handle) {
        if (!((InternalFactHandle) handle).isDisconnected()) {
            session.delete(handle);
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
        return newSession();
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
