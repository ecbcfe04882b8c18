package dev.trunkline.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do something at the same moment, for tests of what only races show. */
public final class Together {
    /** As many as the contracts let race. */
    public static final int THREADS = 16;

    private Together() {}

    /** What each of {@link #THREADS} threads answered, in the order of their numbers, which start at 0. */
    public static <T> List<T> each(IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            tasks.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("A thread did not answer", e);
        }
    }
}
