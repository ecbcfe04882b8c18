package dev.trunkline.batch.job;

import java.util.concurrent.Phaser;
import org.springframework.core.task.TaskExecutor;

/** A thread for every task, and a way to wait until all are done. */
public final class Threads implements TaskExecutor {
    private final Phaser running = new Phaser(1);

    @Override
    public void execute(Runnable task) {
        running.register();
        Thread.ofVirtual().start(() -> {
            try {
                task.run();
            } catch (PowerCut ignored) {
                // The thread ends with its node.
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    /** Waits for the tasks and for those that they began. */
    public void join() {
        running.arriveAndAwaitAdvance();
    }
}
