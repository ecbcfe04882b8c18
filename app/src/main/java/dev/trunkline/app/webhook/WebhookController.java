package dev.trunkline.app.webhook;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.EndpointState;
import dev.trunkline.core.webhook.WebhookDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of a site by API. */
@RestController
@RequestMapping("/v1/sites/{site}/webhooks")
final class WebhookController {
    private final SiteAccess sites;
    private final WebhookDesk desk;
    private final SiteEndpoints endpoints;
    private final EndpointUrls urls;

    WebhookController(SiteAccess sites, WebhookDesk desk, SiteEndpoints endpoints, EndpointUrls urls) {
        this.sites = sites;
        this.desk = desk;
        this.endpoints = endpoints;
        this.urls = urls;
    }

    @GetMapping
    ListAnswer<EndpointView> list(@PathVariable String site) {
        return new ListAnswer<>(
                desk.ofSite(sites.allowed(site).id()).stream()
                        .map(EndpointView::of)
                        .toList(),
                null);
    }

    /** Adds an endpoint. Its secret is in this answer and nowhere else. */
    @PostMapping
    ResponseEntity<EndpointView> add(@PathVariable String site, @Valid @RequestBody EndpointCall call) {
        SiteId id = sites.allowed(site).id();
        Endpoint added = desk.add(id, url(call.url()));
        return ResponseEntity.created(URI.create("/v1/sites/" + id + "/webhooks/" + added.id()))
                .body(EndpointView.withSecret(added));
    }

    @GetMapping("/{endpoint}")
    EndpointView find(@PathVariable String site, @PathVariable String endpoint) {
        return EndpointView.of(allowed(site, endpoint));
    }

    /** Changes what the body names; what it leaves out stays. */
    @PatchMapping("/{endpoint}")
    EndpointView change(@PathVariable String site, @PathVariable String endpoint, @RequestBody EndpointChange change) {
        Endpoint changed = allowed(site, endpoint);
        URI url = change.url() == null ? null : url(change.url());
        if (change.state() != null
                && change.state() != EndpointState.ACTIVE
                && change.state() != EndpointState.PAUSED) {
            throw ProblemException.ofField("state", "must be ACTIVE or PAUSED, but was " + change.state());
        }
        if (url != null) {
            changed = desk.move(changed, url);
        }
        if (change.state() != null) {
            changed = desk.turn(changed, change.state());
        }
        return EndpointView.of(changed);
    }

    @DeleteMapping("/{endpoint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String site, @PathVariable String endpoint) {
        desk.turn(allowed(site, endpoint), EndpointState.REMOVED);
    }

    /** A new secret; the one before it signs too for a day. */
    @PostMapping("/{endpoint}/secret")
    EndpointView rotate(@PathVariable String site, @PathVariable String endpoint) {
        return EndpointView.withSecret(desk.rotate(allowed(site, endpoint)));
    }

    private Endpoint allowed(String site, String endpoint) {
        return endpoints.find(sites.allowed(site).id(), endpoint);
    }

    private URI url(String text) {
        try {
            return urls.of(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField("url", String.valueOf(e.getMessage()));
        }
    }

    /** The body of a new endpoint. */
    record EndpointCall(
            @NotNull(message = "is where events are sent, e.g. https://crm.example.com/hooks/trunkline")
            String url) {}

    /** The body of a change. */
    record EndpointChange(@Nullable String url, @Nullable EndpointState state) {}
}
