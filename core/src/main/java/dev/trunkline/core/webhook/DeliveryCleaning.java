package dev.trunkline.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Removes what was delivered or given up long ago, and what a removed endpoint left. What waits for an endpoint is never removed. */
public final class DeliveryCleaning {
    private static final int PAGE = 100;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Duration keepDelivered;
    private final Duration keepDead;

    public DeliveryCleaning(
            Endpoints endpoints,
            Deliveries deliveries,
            InstantSource clock,
            Duration keepDelivered,
            Duration keepDead) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
        this.keepDelivered = keepDelivered;
        this.keepDead = keepDead;
    }

    /** Cleans up once, a bounded number of events of each endpoint. */
    public void clean() {
        Instant now = clock.instant();
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.state() == EndpointState.REMOVED) {
                cleanRemoved(endpoint, now);
            } else {
                remove(endpoint, DeliveryState.DELIVERED, now.minus(keepDelivered));
                remove(endpoint, DeliveryState.DEAD, now.minus(keepDead));
            }
        }
    }

    private void cleanRemoved(Endpoint endpoint, Instant now) {
        int left = 0;
        for (DeliveryState state : DeliveryState.values()) {
            left += remove(endpoint, state, now);
        }
        if (left == 0) {
            endpoints.forget(endpoint.id());
        }
    }

    private int remove(Endpoint endpoint, DeliveryState state, Instant before) {
        List<Delivery> old = deliveries.olderThan(endpoint.id(), state, before, PAGE);
        old.forEach(deliveries::forget);
        return old.size();
    }
}
