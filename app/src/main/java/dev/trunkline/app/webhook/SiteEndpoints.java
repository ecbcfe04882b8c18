package dev.trunkline.app.webhook;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.WebhookDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what a call names; what a site does not have is unknown. */
@Component
final class SiteEndpoints {
    private final WebhookDesk desk;
    private final Deliveries deliveries;

    SiteEndpoints(WebhookDesk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    Endpoint find(SiteId site, String id) {
        return desk.find(site, id)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-webhook", "Site " + site + " has no webhook '" + id + "'."));
    }

    Delivery delivery(Endpoint endpoint, String eventId) {
        return deliveries
                .find(eventId)
                .filter(delivery -> delivery.event().endpoint().equals(endpoint.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-delivery",
                        "Webhook " + endpoint.id() + " has no event '" + eventId + "'."));
    }
}
