package dev.trunkline.app.webhook;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.EndpointState;
import dev.trunkline.core.webhook.EventKey;
import dev.trunkline.core.webhook.WebhookDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One endpoint: what was sent to it, and what can be done with it. */
@Controller
@RequestMapping("/sites/{site}/webhooks/{endpoint}")
class WebhookPage {
    private static final int PAGE = 50;

    private final PageFrame frame;
    private final WebhookDesk desk;
    private final SiteEndpoints endpoints;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookPage(PageFrame frame, WebhookDesk desk, SiteEndpoints endpoints, Deliveries deliveries, Clock clock) {
        this.frame = frame;
        this.desk = desk;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("site") String siteKey,
            @PathVariable("endpoint") String id,
            @RequestParam(defaultValue = "DELIVERED") DeliveryState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Site site = frame.open(siteKey, "webhooks", model);
        Endpoint endpoint = endpoints.find(site.id(), id);
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        EventKey after = EventCursor.read(cursor);
        List<Delivery> found = deliveries.list(endpoint.id(), state, after, PAGE);
        Instant earlierUntil = endpoint.secrets().earlierUntil();
        model.addAttribute("endpoint", EndpointRow.of(endpoint, deliveries, times));
        model.addAttribute(
                "earlierUntil", earlierUntil != null && now.isBefore(earlierUntil) ? times.whole(earlierUntil) : "");
        model.addAttribute(
                "deliveries",
                found.stream().map(one -> DeliveryRow.of(one, times)).toList());
        model.addAttribute("state", state.name());
        model.addAttribute("older", EventCursor.after(found, PAGE));
        model.addAttribute("firstPage", after == null);
        return "webhook";
    }

    @PostMapping("/pause")
    String pause(@PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint paused = desk.turn(find(siteKey, id), EndpointState.PAUSED);
        Done.say(next, "webhookPaused");
        return page(paused);
    }

    @PostMapping("/resume")
    String resume(@PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint resumed = desk.turn(find(siteKey, id), EndpointState.ACTIVE);
        Done.say(next, "webhookResumed");
        return page(resumed);
    }

    @PostMapping("/remove")
    String remove(@PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint removed = desk.turn(find(siteKey, id), EndpointState.REMOVED);
        Done.say(next, "webhookRemoved", removed.url().getHost());
        return "redirect:/sites/" + removed.site() + "/webhooks";
    }

    /** The next page shows the new secret, once. */
    @PostMapping("/secret")
    String rotate(@PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint rotated = desk.rotate(find(siteKey, id));
        next.addFlashAttribute("secret", rotated.secrets().current());
        return page(rotated);
    }

    @PostMapping("/test")
    String test(@PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint endpoint = find(siteKey, id);
        desk.test(endpoint);
        Done.say(next, "webhookTested");
        return page(endpoint) + "?state=WAITING";
    }

    @PostMapping("/replay")
    String replay(
            @PathVariable("site") String siteKey,
            @PathVariable("endpoint") String id,
            @RequestParam String event,
            RedirectAttributes next) {
        Endpoint endpoint = find(siteKey, id);
        Done.sayCount(next, "webhookReplayed", desk.replay(endpoints.delivery(endpoint, event)) ? 1 : 0);
        return page(endpoint) + "?state=DEAD";
    }

    @PostMapping("/replay-all")
    String replayAll(
            @PathVariable("site") String siteKey, @PathVariable("endpoint") String id, RedirectAttributes next) {
        Endpoint endpoint = find(siteKey, id);
        Done.sayCount(next, "webhookReplayed", desk.replayAll(endpoint));
        return page(endpoint) + "?state=DEAD";
    }

    private Endpoint find(String siteKey, String id) {
        return endpoints.find(frame.site(siteKey).id(), id);
    }

    private static String page(Endpoint endpoint) {
        return "redirect:/sites/" + endpoint.site() + "/webhooks/" + endpoint.id();
    }
}
