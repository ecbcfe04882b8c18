package dev.trunkline.batch.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a node write so many times; from then on everything it asks of a store fails, as after {@code kill -9}. */
public final class Power {
    private static final Set<String> WRITES = Set.of(
            "add",
            "addAll",
            "recordAll",
            "recordRejects",
            "removeAll",
            "advance",
            "noteAll",
            "record",
            "savePart",
            "tellRead",
            "removePart",
            "recordChanges",
            "save",
            "createJobInstance",
            "createJobExecution",
            "createStepExecution",
            "update",
            "updateExecutionContext",
            "deleteStepExecution",
            "deleteJobExecution",
            "deleteJobInstance");

    private final int lasts;
    private final AtomicInteger writes = new AtomicInteger();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();

    private Power(int lasts) {
        this.lasts = lasts;
    }

    public static Power forWrites(int lasts) {
        return new Power(lasts);
    }

    public static Power forEver() {
        return new Power(Integer.MAX_VALUE);
    }

    /** Does something each time before the call of that name reaches its store. */
    public Power before(String call, Runnable event) {
        before.put(call, event);
        return this;
    }

    /** How many writes were asked for. */
    public int writes() {
        return writes.get();
    }

    public <T> T supply(Class<T> port, T target) {
        Object supplied =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean isWrite = WRITES.contains(method.getName());
                    if ((isWrite ? writes.incrementAndGet() : writes.get()) > lasts) {
                        throw new PowerCut();
                    }
                    before.getOrDefault(method.getName(), () -> {}).run();
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(supplied);
    }
}
