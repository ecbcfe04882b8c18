package dev.trunkline.app.webhook;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.WebhookDesk;
import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The endpoints of a site, and how to add one. */
@Controller
@RequestMapping("/sites/{site}/webhooks")
class WebhooksPage {
    private final PageFrame frame;
    private final WebhookDesk desk;
    private final Deliveries deliveries;
    private final EndpointUrls urls;
    private final Clock clock;

    WebhooksPage(PageFrame frame, WebhookDesk desk, Deliveries deliveries, EndpointUrls urls, Clock clock) {
        this.frame = frame;
        this.desk = desk;
        this.deliveries = deliveries;
        this.urls = urls;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("site") String siteKey, Model model) {
        fill(frame.open(siteKey, "webhooks", model), "", "", model);
        return "webhooks";
    }

    /** The next page shows the secret, once. */
    @PostMapping
    String add(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "") String url,
            RedirectAttributes next,
            Model model) {
        Site site = frame.site(siteKey);
        URI checked;
        try {
            checked = urls.of(url);
        } catch (IllegalArgumentException e) {
            fill(frame.open(siteKey, "webhooks", model), url, String.valueOf(e.getMessage()), model);
            return "webhooks";
        }
        Endpoint added = desk.add(site.id(), checked);
        next.addFlashAttribute("secret", added.secrets().current());
        Done.say(next, "webhookAdded");
        return "redirect:/sites/" + site.id() + "/webhooks/" + added.id();
    }

    private void fill(Site site, String url, String error, Model model) {
        SiteTimes times = new SiteTimes(site, clock.instant());
        model.addAttribute(
                "endpoints",
                desk.ofSite(site.id()).stream()
                        .map(endpoint -> EndpointRow.of(endpoint, deliveries, times))
                        .toList());
        model.addAttribute("url", url);
        model.addAttribute("urlError", error);
    }
}
