package dev.trunkline.app.shadow;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.ruleset.RuleSetOverviewPart;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shadow of a draft on the overview of a site's rules: start, look, stop. */
@Controller
class ShadowPage implements RuleSetOverviewPart {
    private static final Set<Integer> PERCENTS = Set.of(10, 25, 100);

    private final PageFrame frame;
    private final DraftShadow shadow;
    private final Clock clock;

    ShadowPage(PageFrame frame, DraftShadow shadow, Clock clock) {
        this.frame = frame;
        this.shadow = shadow;
        this.clock = clock;
    }

    @Override
    public void fill(Site site, Model model) {
        SiteTimes times = new SiteTimes(site, clock.instant());
        model.addAttribute(
                "shadow",
                shadow.lookUp(site).map(found -> ShadowCard.of(found, times)).orElse(null));
    }

    @PostMapping("/sites/{site}/rules/shadow")
    String start(
            @PathVariable("site") String siteKey,
            @RequestParam int percent,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        if (!PERCENTS.contains(percent)) {
            throw new IllegalArgumentException(
                    "A shadow takes 10, 25 or 100 percent of the visits, but was asked for " + percent);
        }
        shadow.start(site, percent / 100.0, person.getName());
        Done.say(next, "shadowStarted", percent);
        return "redirect:/sites/" + site.id() + "/rules";
    }

    @PostMapping("/sites/{site}/rules/shadow/stop")
    String stop(@PathVariable("site") String siteKey, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        shadow.stop(site);
        Done.say(next, "shadowStopped");
        return "redirect:/sites/" + site.id() + "/rules";
    }
}
