package dev.trunkline.app.webhook;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.WebhookDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an endpoint, by API: look, and send again. */
@RestController
@RequestMapping("/v1/sites/{site}/webhooks/{endpoint}")
final class DeliveryController {
    private static final int MOST = 500;

    private final SiteAccess sites;
    private final SiteEndpoints endpoints;
    private final Deliveries deliveries;
    private final WebhookDesk desk;

    DeliveryController(SiteAccess sites, SiteEndpoints endpoints, Deliveries deliveries, WebhookDesk desk) {
        this.sites = sites;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.desk = desk;
    }

    /** Newest first, of one state. */
    @GetMapping("/deliveries")
    ListAnswer<DeliveryView> list(
            @PathVariable String site,
            @PathVariable String endpoint,
            @RequestParam(defaultValue = "DEAD") DeliveryState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.ofField("limit", "must be 1 to " + MOST + ", but was " + limit);
        }
        List<Delivery> found = deliveries.list(allowed(site, endpoint).id(), state, EventCursor.read(cursor), limit);
        return new ListAnswer<>(found.stream().map(DeliveryView::of).toList(), EventCursor.after(found, limit));
    }

    @GetMapping("/deliveries/{event}")
    DeliveryView find(@PathVariable String site, @PathVariable String endpoint, @PathVariable String event) {
        return DeliveryView.of(endpoints.delivery(allowed(site, endpoint), event));
    }

    /** Sends an event that was given up again, under the same id. */
    @PostMapping("/deliveries/{event}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView replay(@PathVariable String site, @PathVariable String endpoint, @PathVariable String event) {
        Endpoint known = allowed(site, endpoint);
        if (!desk.replay(endpoints.delivery(known, event))) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT, "not-dead", "Only events that were given up (state DEAD) can be replayed.");
        }
        return DeliveryView.of(endpoints.delivery(known, event));
    }

    /** Sends all events of the endpoint that were given up again. */
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replayAll(@PathVariable String site, @PathVariable String endpoint) {
        return new Replayed(desk.replayAll(allowed(site, endpoint)));
    }

    /** Sends an event of type {@code webhook.test}. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(@PathVariable String site, @PathVariable String endpoint) {
        return DeliveryView.of(desk.test(allowed(site, endpoint)));
    }

    private Endpoint allowed(String site, String endpoint) {
        return endpoints.find(sites.allowed(site).id(), endpoint);
    }

    /** How many are sent again. */
    record Replayed(int replayed) {}
}
