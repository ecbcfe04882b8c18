package dev.trunkline.core.webhook;

import dev.trunkline.core.response.ChangeLane;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Gives due events to the courier, so many per endpoint at once, so that a slow receiver holds up nobody but itself. What a run made takes
 * at most three quarters of an endpoint's places, and always gets a quarter of what is sent. Thread-safe.
 */
public final class Dispatcher {
    private static final int PAGE = 32;
    private static final int RUN_SHARE = 4;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Courier courier;
    private final InstantSource clock;
    private final Executor executor;
    private final int atOnce;
    private final Map<EndpointId, Places> places = new ConcurrentHashMap<>();

    /**
     * Sends events of one endpoint side by side.
     *
     * @param executor runs what waits for a receiver; one thread for each task
     * @param atOnce how many events of one endpoint are sent at the same time; at least 2
     */
    public Dispatcher(
            Endpoints endpoints,
            Deliveries deliveries,
            Courier courier,
            InstantSource clock,
            Executor executor,
            int atOnce) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
        this.executor = executor;
        this.atOnce = atOnce;
    }

    /** Begins to send what is due at every active endpoint; returns without waiting for receivers. */
    public void dispatch() {
        List<Endpoint> active = endpoints.all().stream()
                .filter(endpoint -> endpoint.state() == EndpointState.ACTIVE)
                .toList();
        places.keySet().retainAll(active.stream().map(Endpoint::id).toList());
        active.forEach(this::begin);
    }

    private void begin(Endpoint endpoint) {
        Places own = places.computeIfAbsent(endpoint.id(), id -> new Places(atOnce));
        if (own.feeding.tryAcquire()) {
            executor.execute(() -> {
                try {
                    feed(endpoint, own);
                } finally {
                    own.feeding.release();
                }
            });
        }
    }

    private void feed(Endpoint endpoint, Places own) {
        Endpoint now = endpoint;
        own.broken = false;
        List<Delivery> batch = batch(now, own);
        while (!batch.isEmpty() && now.state() == EndpointState.ACTIVE && !own.broken) {
            sendAll(now, batch, own);
            now = endpoints.find(endpoint.id()).orElse(endpoint.with(EndpointState.REMOVED));
            batch = batch(now, own);
        }
    }

    /** Of those of a run that find no place, the first waits for one; the others are found again in the next batch. */
    private void sendAll(Endpoint endpoint, List<Delivery> batch, Places own) {
        Delivery crowdedOut = null;
        for (Delivery due : batch) {
            if (due.event().lane() == ChangeLane.LIVE || own.runs.tryAcquire()) {
                send(endpoint, due, own);
            } else if (crowdedOut == null) {
                crowdedOut = due;
            }
        }
        if (crowdedOut != null) {
            own.runs.acquireUninterruptibly();
            send(endpoint, crowdedOut, own);
        }
    }

    private List<Delivery> batch(Endpoint endpoint, Places own) {
        List<Delivery> live = due(endpoint, ChangeLane.LIVE, own);
        List<Delivery> run = due(endpoint, ChangeLane.RUN, own);
        int ofRun = Math.min(run.size(), Math.max(PAGE / RUN_SHARE, PAGE - live.size()));
        List<Delivery> mixed = new ArrayList<>(live.subList(0, Math.min(live.size(), PAGE - ofRun)));
        for (int i = 0; i < ofRun; i++) {
            mixed.add(Math.min(mixed.size(), i * RUN_SHARE), run.get(i));
        }
        return mixed;
    }

    private List<Delivery> due(Endpoint endpoint, ChangeLane lane, Places own) {
        return deliveries.due(endpoint.id(), lane, clock.instant(), PAGE + atOnce).stream()
                .filter(due -> !own.inFlight.contains(due.event().id()))
                .limit(PAGE)
                .toList();
    }

    private void send(Endpoint endpoint, Delivery due, Places own) {
        own.all.acquireUninterruptibly();
        own.inFlight.add(due.event().id());
        executor.execute(() -> {
            boolean done = false;
            try {
                courier.deliver(endpoint, due);
                done = true;
            } finally {
                if (!done) {
                    own.broken = true;
                }
                own.inFlight.remove(due.event().id());
                own.all.release();
                if (due.event().lane() == ChangeLane.RUN) {
                    own.runs.release();
                }
            }
        });
    }

    /** The places of one endpoint, and what is in them. */
    private static final class Places {
        private final Semaphore feeding = new Semaphore(1);
        private final Semaphore all;
        private final Semaphore runs;
        private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

        /** Whether the store failed while an event was sent, which is then still due: not tried again before the next look. */
        private volatile boolean broken;

        Places(int atOnce) {
            this.all = new Semaphore(atOnce);
            this.runs = new Semaphore(Math.max(1, atOnce * (RUN_SHARE - 1) / RUN_SHARE));
        }
    }
}
