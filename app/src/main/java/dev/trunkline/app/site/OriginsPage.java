package dev.trunkline.app.site;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.core.site.PageOrigin;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which pages may ask for numbers of a site. */
@Controller
@RequestMapping("/sites/{site}/settings/origins")
class OriginsPage {
    private final PageFrame frame;
    private final SiteSettings settings;

    OriginsPage(PageFrame frame, SiteSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    @PostMapping("/add")
    String add(
            @PathVariable("site") String siteKey,
            @RequestParam String origin,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        try {
            Set<String> origins = new HashSet<>(site.origins());
            PageOrigin added = PageOrigin.of(origin);
            origins.add(added.text());
            settings.save(site, site.withOrigins(origins), person.getName());
            Done.say(next, "originAdded", added);
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute("origin", origin);
            next.addFlashAttribute("originError", e.getMessage());
        }
        return back(site);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable("site") String siteKey,
            @RequestParam String origin,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        Set<String> origins = new HashSet<>(site.origins());
        origins.remove(origin);
        settings.save(site, site.withOrigins(origins), person.getName());
        Done.say(next, "originRemoved", origin);
        return back(site);
    }

    private static String back(Site site) {
        return "redirect:/sites/" + site.id() + "/settings#origins";
    }
}
