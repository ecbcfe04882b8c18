package dev.trunkline.core.webhook;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.response.Announcements;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.ResponseChange;
import dev.trunkline.core.response.Unannounced;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an event of every change for every endpoint of its site, and only then forgets that the change is untold. Whatever it leaves
 * half done is done again with the same ids. Several nodes may do it at once. Thread-safe.
 */
public final class Announcer {
    private static final int PAGE = 50;

    private final Announcements announcements;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Decisions decisions;
    private final EventBodies bodies;
    private final InstantSource clock;

    public Announcer(
            Announcements announcements,
            Endpoints endpoints,
            Deliveries deliveries,
            Decisions decisions,
            EventBodies bodies,
            InstantSource clock) {
        this.announcements = announcements;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Tells all there is to tell, page by page: what a run changed only while nothing live waits. */
    public void announceAll() {
        boolean more = true;
        while (more) {
            more = announce(ChangeLane.LIVE) || announce(ChangeLane.RUN);
        }
    }

    private boolean announce(ChangeLane lane) {
        List<Unannounced> page = announcements.next(lane, PAGE);
        if (page.isEmpty()) {
            return false;
        }
        List<Endpoint> collecting = endpoints.all().stream()
                .filter(endpoint -> endpoint.state().collects())
                .toList();
        int most = page.stream().mapToInt(one -> one.changes().size()).max().orElse(0);
        for (int place = 0; place < most; place++) {
            deliveries.addAll(eventsOf(page, place, collecting));
        }
        announcements.announced(page);
        return true;
    }

    /** The earlier change of a response in an earlier write than the later one, so that nobody ever sees only the later. */
    private List<Delivery> eventsOf(List<Unannounced> page, int place, List<Endpoint> collecting) {
        Instant now = clock.instant();
        List<Delivery> events = new ArrayList<>();
        for (Unannounced response : page) {
            if (place < response.changes().size()) {
                ResponseChange change = response.changes().get(place);
                collecting.stream()
                        .filter(endpoint -> isTold(endpoint, change))
                        .map(endpoint -> event(endpoint, change, response.lane()))
                        .map(event -> Delivery.of(event, now, RetrySchedule.PATIENCE))
                        .forEach(events::add);
            }
        }
        return events;
    }

    private static boolean isTold(Endpoint endpoint, ResponseChange change) {
        return endpoint.site().equals(change.after().response().site())
                && !change.at().isBefore(endpoint.since());
    }

    private OutgoingEvent event(Endpoint endpoint, ResponseChange change, ChangeLane lane) {
        String subject = change.after().response().id().value();
        EventType type = change.created() ? EventType.CREATED : EventType.CHANGED;
        String id = OutgoingEvent.id(endpoint.id(), subject, change.revision());
        String body = bodies.of(id, type, change, historyBefore(change));
        return new OutgoingEvent(endpoint.id(), subject, change.revision(), type, lane, change.at(), body);
    }

    /** A decision is in the history before it becomes current; what stands above it there came later. */
    private List<Decision> historyBefore(ResponseChange change) {
        if (change.created()) {
            return List.of();
        }
        String current = change.after().current().id();
        return decisions.history(change.after().response().id()).stream()
                .dropWhile(decision -> !decision.id().equals(current))
                .skip(1)
                .toList();
    }
}
