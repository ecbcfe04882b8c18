package dev.trunkline.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session of Drools and the candidates that it is given. It holds no fact between two evaluations. Not thread-safe. */
final class Seat {
    private final KieSession session;
    private final List<Candidate> candidates = new ArrayList<>();

    Seat(KieSession session) {
        this.session = session;
    }

    /**
     * Has Drools tell the question which rules match. After a failure the seat is of no use.
     *
     * @param guards the tests that the fact passed and that rules begin with
     */
    void ask(Question question, List<Integer> guards) {
        FactHandle[] handles = new FactHandle[guards.size()];
        for (int i = 0; i < handles.length; i++) {
            Candidate candidate = candidate(i);
            candidate.take(question, guards.get(i));
            handles[i] = session.insert(candidate);
        }
        session.fireAllRules(match -> {
            question.matched(rank(match.getRule()));
            return false;
        });
        for (int i = 0; i < handles.length; i++) {
            forget(handles[i]);
            candidates.get(i).forget();
        }
    }

    private Candidate candidate(int place) {
        if (place == candidates.size()) {
            candidates.add(new Candidate());
        }
        return candidates.get(place);
    }

    private static int rank(Rule rule) {
        return (Integer) Objects.requireNonNull(rule.getMetaData().get(StageModel.RANK));
    }

    /** Drools forgets by itself what matches no rule. */
    private void forget(FactHandle handle) {
        if (!((InternalFactHandle) handle).isDisconnected()) {
            session.delete(handle);
        }
    }

    void dispose() {
        session.dispose();
    }
}
