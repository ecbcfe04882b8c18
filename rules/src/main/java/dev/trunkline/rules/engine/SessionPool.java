package dev.trunkline.rules.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The sessions in which Drools is asked, one evaluation at a time in each. A session is used again, since making one costs several
 * times an evaluation; one that failed is not. Thread-safe, without locks.
 */
final class SessionPool {
    private static final int PLACES = 16;
    /** Places lie so far apart that threads do not write to one another's cache lines. */
    private static final int APART = 32;

    private final KieBase base;
    private final KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    private final AtomicReferenceArray<@Nullable Seat> idle = new AtomicReferenceArray<>(PLACES * APART);

    SessionPool(KieBase base) {
        this.base = base;
        // No thread shares a session with another. Drools then keeps the arguments of a rule's action in the rule,
        // which all sessions
        // share: our actions have none, and none is ever done.
        configuration.setOption(ThreadSafeOption.NO);
        giveBack(newSeat());
    }

    private Seat newSeat() {
        return new Seat(base.newKieSession(configuration, null));
    }

    /**
     * Has Drools tell the question which rules match.
     *
     * @param guards the tests that the fact passed and that rules begin with
     */
    void ask(Question question, List<Integer> guards) {
        Seat seat = take();
        boolean well = false;
        try {
            seat.ask(question, guards);
            well = true;
        } finally {
            if (well) {
                giveBack(seat);
            } else {
                seat.dispose();
            }
        }
    }

    private Seat take() {
        int first = firstPlace();
        for (int i = 0; i < PLACES; i++) {
            int place = (first + i) % PLACES * APART;
            if (idle.getPlain(place) != null) {
                Seat seat = idle.getAndSet(place, null);
                if (seat != null) {
                    return seat;
                }
            }
        }
        return newSeat();
    }

    private void giveBack(Seat seat) {
        int first = firstPlace();
        for (int i = 0; i < PLACES; i++) {
            int place = (first + i) % PLACES * APART;
            if (idle.getPlain(place) == null && idle.compareAndSet(place, null, seat)) {
                return;
            }
        }
        seat.dispose();
    }

    /** Threads begin at different places, so that they seldom meet. */
    private static int firstPlace() {
        return (int) (Thread.currentThread().threadId() % PLACES);
    }
}
