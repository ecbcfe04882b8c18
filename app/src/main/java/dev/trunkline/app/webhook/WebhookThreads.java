package dev.trunkline.app.webhook;

import dev.trunkline.core.store.StoreUnavailableException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A virtual thread for each task. What fails is done again: by the next look, or when its claim runs out. */
@Component
final class WebhookThreads implements Executor, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookThreads.class);

    private volatile boolean stopped;

    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name("webhooks").start(() -> run(task));
    }

    /** Runs the task here. */
    void run(Runnable task) {
        try {
            task.run();
        } catch (StoreUnavailableException e) {
            LOG.debug("Tried again soon: {}", e.getMessage());
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("A webhook task failed and is tried again", e);
            }
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
