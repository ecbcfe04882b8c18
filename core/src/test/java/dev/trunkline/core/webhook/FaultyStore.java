package dev.trunkline.core.webhook;

import dev.trunkline.core.store.StoreUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Ports that a crash cuts off: at one step, before or after it has become durable, and at every step from then on, until the store is
 * whole again.
 */
final class FaultyStore {
    private final int crashAt;
    private final boolean afterTheStep;
    private int steps;
    private boolean whole;

    FaultyStore(int crashAt, boolean afterTheStep) {
        this.crashAt = crashAt;
        this.afterTheStep = afterTheStep;
    }

    /** This port, seen through the fault. */
    <P> P port(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    int step = steps++;
                    if (!whole && (step > crashAt || step == crashAt && !afterTheStep)) {
                        throw crash();
                    }
                    try {
                        Object answer = method.invoke(port, given);
                        if (!whole && step == crashAt) {
                            throw crash();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    void repair() {
        whole = true;
    }

    /** Whether the crash came before everything was done. */
    boolean crashed() {
        return steps > crashAt;
    }

    private static StoreUnavailableException crash() {
        return new StoreUnavailableException("crashed", new IllegalStateException());
    }
}
