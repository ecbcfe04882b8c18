package dev.trunkline.app.webhook;

import dev.trunkline.core.webhook.Announcer;
import dev.trunkline.core.webhook.DeliveryCleaning;
import dev.trunkline.core.webhook.Dispatcher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this node looks for changes to tell and for events that are due. At fixed rates, so that it holds up no other schedule. */
@Component
final class WebhookSchedule {
    private final Announcer announcer;
    private final Dispatcher dispatcher;
    private final DeliveryCleaning cleaning;
    private final WebhookMeters meters;
    private final WebhookThreads threads;
    private final ReentrantLock announcing = new ReentrantLock();
    private final ReentrantLock cleaningUp = new ReentrantLock();

    WebhookSchedule(
            Announcer announcer,
            Dispatcher dispatcher,
            DeliveryCleaning cleaning,
            WebhookMeters meters,
            WebhookThreads threads) {
        this.announcer = announcer;
        this.dispatcher = dispatcher;
        this.cleaning = cleaning;
        this.meters = meters;
        this.threads = threads;
    }

    @Scheduled(fixedRateString = "${trunkline.webhooks.look-every:500ms}")
    void announce() {
        unlessUnderWay(announcing, announcer::announceAll);
    }

    @Scheduled(fixedRateString = "${trunkline.webhooks.look-every:500ms}")
    void dispatch() {
        threads.run(dispatcher::dispatch);
    }

    @Scheduled(fixedRate = 15, timeUnit = TimeUnit.SECONDS)
    void measure() {
        threads.run(meters::look);
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void cleanUp() {
        unlessUnderWay(cleaningUp, cleaning::clean);
    }

    private void unlessUnderWay(ReentrantLock lock, Runnable work) {
        if (lock.tryLock()) {
            try {
                threads.run(work);
            } finally {
                lock.unlock();
            }
        }
    }
}
