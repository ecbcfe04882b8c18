package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.ConversionDesk;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends in the background: when somebody asks, by the clock, and what a stopped node left. */
@Component
final class ConversionWork {
    private static final Logger LOG = LoggerFactory.getLogger(ConversionWork.class);
    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);

    private final ConversionDesk desk;
    private final Destinations destinations;
    private final Sendings sendings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("conversions-", 0).factory());

    ConversionWork(ConversionDesk desk, Destinations destinations, Sendings sendings) {
        this.desk = desk;
        this.destinations = destinations;
        this.sendings = sendings;
    }

    /** Begins a sending, and answers it as far as it is after at most three seconds: most are done by then. */
    Sending start(Destination destination, SendingMode mode, String requestedBy) {
        Sending begun = desk.begin(destination, mode, requestedBy);
        Future<?> work = threads.submit(this::work);
        try {
            work.get(WORTH_WAITING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Sending {} goes on in the background", begun.id());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sendings.find(begun.id()).orElse(begun);
    }

    /** At the start of the node and each minute after. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        threads.submit(this::work);
    }

    @Scheduled(cron = "${trunkline.conversions.schedule-cron:" + Scheduled.CRON_DISABLED + "}", zone = "UTC")
    void sendByTheClock() {
        destinations.automatic().forEach(destination -> desk.begin(destination, SendingMode.SEND, "schedule"));
        threads.submit(this::work);
    }

    private void work() {
        try {
            desk.work();
        } catch (StoreUnavailableException e) {
            LOG.warn("Conversions wait for the store: {}", e.getMessage());
        } catch (RuntimeException e) {
            if (threads.isShutdown()) {
                LOG.info("This node stops; what was not sent yet is sent when a node starts");
                return;
            }
            LOG.error("Conversions could not be sent; they are tried again each minute", e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
