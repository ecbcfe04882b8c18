package dev.trunkline.app.webhook;

import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryObserver;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.EndpointState;
import dev.trunkline.core.webhook.Endpoints;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Counts attempts as {@code trunkline.webhooks.attempts} by what came of them, and shows how many events wait, which is counted up to 200
 * per endpoint, and for how long the oldest has waited. Thread-safe.
 */
@Component
final class WebhookMeters implements DeliveryObserver {
    private static final int COUNTED = 200;

    private final MeterRegistry meters;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong oldestSeconds = new AtomicLong();

    WebhookMeters(MeterRegistry meters, Endpoints endpoints, Deliveries deliveries, Clock clock) {
        this.meters = meters;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
        Gauge.builder("trunkline.webhooks.waiting", waiting, AtomicInteger::get).register(meters);
        Gauge.builder("trunkline.webhooks.oldest", oldestSeconds, AtomicLong::get)
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void attempted(Endpoint endpoint, Delivery after) {
        String outcome = switch (after.state()) {
            case DELIVERED -> "delivered";
            case WAITING -> "failed";
            case DEAD -> "dead";
        };
        meters.counter("trunkline.webhooks.attempts", "site", endpoint.site().key(), "outcome", outcome)
                .increment();
    }

    /** Looks how much waits now. */
    void look() {
        Instant now = clock.instant();
        int found = 0;
        Duration longest = Duration.ZERO;
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.state() == EndpointState.ACTIVE) {
                List<Delivery> oldest = deliveries.olderThan(endpoint.id(), DeliveryState.WAITING, now, COUNTED);
                found += oldest.size();
                if (!oldest.isEmpty()) {
                    Duration wait = Duration.between(oldest.getFirst().event().occurredAt(), now);
                    longest = wait.compareTo(longest) > 0 ? wait : longest;
                }
            }
        }
        waiting.set(found);
        oldestSeconds.set(longest.toSeconds());
    }
}
