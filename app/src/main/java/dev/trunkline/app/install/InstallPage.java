package dev.trunkline.app.install;

import dev.trunkline.app.debug.DebugCodes;
import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.site.PageOrigin;
import dev.trunkline.core.site.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** How to put the snippet on the pages of a site, and whether it works there. */
@Controller
@RequestMapping("/sites/{site}/install")
class InstallPage {
    private static final int REFRESH_SECONDS = 5;

    private final PageFrame frame;
    private final InstallCodes codes;
    private final LiveCheck live;
    private final DebugCodes debug;
    private final InstantSource clock;

    InstallPage(PageFrame frame, InstallCodes codes, LiveCheck live, DebugCodes debug, InstantSource clock) {
        this.frame = frame;
        this.codes = codes;
        this.live = live;
        this.debug = debug;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(name = "how", defaultValue = "") String how,
            @RequestParam(name = "page", defaultValue = "") String page,
            Model model) {
        Site site = frame.open(siteKey, "install", model);
        InstallWay way = InstallWay.of(how);
        model.addAttribute("how", way.key());
        model.addAttribute(
                "ways", Arrays.stream(InstallWay.values()).map(InstallWay::key).toList());
        model.addAttribute("codes", codes.of(way, site));
        model.addAttribute("pages", live.of(site));
        model.addAttribute("refreshSeconds", REFRESH_SECONDS);
        model.addAttribute(
                "numbers",
                site.shownNumbers().stream().map(NumberDisplay::national).collect(Collectors.joining(", ")));
        if (!model.containsAttribute("debug")) {
            model.addAttribute("debug", new Debug(page.isEmpty() ? first(site) : page, "", "", ""));
        }
        return "install";
    }

    private static String first(Site site) {
        return site.origins().stream()
                .sorted()
                .findFirst()
                .map(origin -> origin + "/")
                .orElse("");
    }

    /** Makes a link to a page that explains itself. */
    @PostMapping("/debug")
    String link(@PathVariable("site") String siteKey, @RequestParam String page, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        next.addFlashAttribute("debug", debug(site, page.trim()));
        return "redirect:/sites/" + site.id() + "/install#debug";
    }

    private Debug debug(Site site, String page) {
        PageOrigin origin;
        try {
            origin = PageOrigin.of(page);
        } catch (IllegalArgumentException e) {
            return new Debug(page, "", "", "address");
        }
        if (!site.origins().contains(origin.text())) {
            return new Debug(page, "", "", "origin");
        }
        String address = page.contains("://") ? page : "https://" + page;
        String link = UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("trunkline-debug", debug.write(site.id()))
                .build()
                .toUriString();
        Instant now = clock.instant();
        return new Debug(page, link, new SiteTimes(site, now).time(now.plus(DebugCodes.GOOD_FOR)), "");
    }

    /**
     * The form that makes a link.
     *
     * @param page as somebody typed it
     * @param link empty when none was made
     * @param until when the link is good for nothing any more
     * @param error the message that says what is wrong with the page; empty when nothing is
     */
    record Debug(String page, String link, String until, String error) {}
}
