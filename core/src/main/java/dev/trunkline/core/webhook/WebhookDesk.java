package dev.trunkline.core.webhook;

import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.IdSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What people and machines do with the endpoints of a site. Thread-safe. */
public final class WebhookDesk {
    /** How long the earlier secret signs too. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int PAGE = 100;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final EventBodies bodies;
    private final IdSource ids;
    private final InstantSource clock;

    public WebhookDesk(
            Endpoints endpoints, Deliveries deliveries, EventBodies bodies, IdSource ids, InstantSource clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.ids = ids;
        this.clock = clock;
    }

    /** The endpoints of the site, oldest first, without the removed ones. */
    public List<Endpoint> ofSite(SiteId site) {
        return endpoints.all().stream()
                .filter(endpoint -> endpoint.site().equals(site) && endpoint.state() != EndpointState.REMOVED)
                .toList();
    }

    /** The endpoint, if the site has it. */
    public Optional<Endpoint> find(SiteId site, String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .flatMap(text -> endpoints.find(new EndpointId(text)))
                .filter(endpoint -> endpoint.site().equals(site) && endpoint.state() != EndpointState.REMOVED);
    }

    /** Adds an active endpoint; it is told what happens from now on. */
    public Endpoint add(SiteId site, URI url) {
        Endpoint endpoint = new Endpoint(
                new EndpointId("we-" + ids.next()),
                site,
                url,
                EndpointState.ACTIVE,
                SigningSecrets.of(newSecret()),
                clock.instant(),
                1);
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Pauses it, resumes it, or removes it. */
    public Endpoint turn(Endpoint endpoint, EndpointState state) {
        return change(endpoint, now -> now.with(state));
    }

    /** Sends its events to another URL from now on, also those that wait. */
    public Endpoint move(Endpoint endpoint, URI url) {
        return change(endpoint, now -> now.with(url));
    }

    /** Signs with a new secret from now on, and for {@link #OVERLAP} with the present one too. */
    public Endpoint rotate(Endpoint endpoint) {
        String next = newSecret();
        Instant until = clock.instant().plus(OVERLAP);
        return change(endpoint, now -> now.with(now.secrets().rotated(next, until)));
    }

    /** Sends an event that tells nothing, to see whether the endpoint can be reached. */
    public Delivery test(Endpoint endpoint) {
        Instant now = clock.instant();
        String subject = "test-" + ids.next();
        String id = OutgoingEvent.id(endpoint.id(), subject, 1);
        OutgoingEvent event = new OutgoingEvent(
                endpoint.id(), subject, 1, EventType.TEST, ChangeLane.LIVE, now, bodies.ofTest(id, now));
        Delivery delivery = Delivery.of(event, now, RetrySchedule.PATIENCE);
        deliveries.addAll(List.of(delivery));
        return delivery;
    }

    /** Sends a dead event again; false when it is not dead (any more). */
    public boolean replay(Delivery dead) {
        return dead.state() == DeliveryState.DEAD
                && deliveries.change(dead, dead.replayed(clock.instant(), RetrySchedule.PATIENCE));
    }

    /** Sends all dead events of the endpoint again; answers how many. What dies anew while this works is left. */
    public int replayAll(Endpoint endpoint) {
        int replayed = 0;
        EventKey after = null;
        List<Delivery> page = deliveries.list(endpoint.id(), DeliveryState.DEAD, null, PAGE);
        while (!page.isEmpty()) {
            for (Delivery dead : page) {
                replayed += replay(dead) ? 1 : 0;
            }
            after = EventKey.of(page.getLast());
            page = deliveries.list(endpoint.id(), DeliveryState.DEAD, after, PAGE);
        }
        return replayed;
    }

    private String newSecret() {
        return "whsec_" + ids.next() + ids.next();
    }

    private Endpoint change(Endpoint endpoint, UnaryOperator<Endpoint> change) {
        Endpoint before = endpoint;
        Endpoint after = change.apply(before);
        while (!endpoints.change(before, after)) {
            before = endpoints.find(endpoint.id()).orElseThrow();
            after = change.apply(before);
        }
        return after;
    }
}
