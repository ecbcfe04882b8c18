package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The switch that says whether publishing needs another person's review. */
@Controller
class ReviewSettingPage {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewSettingPage.class);

    private final PageFrame frame;
    private final Sites sites;

    ReviewSettingPage(PageFrame frame, Sites sites) {
        this.frame = frame;
        this.sites = sites;
    }

    @PostMapping("/sites/{site}/rules/review")
    String change(
            @PathVariable("site") String siteKey,
            @RequestParam boolean required,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        if (site.reviewRequired() != required) {
            sites.save(site.withReviewRequired(required));
            LOG.info("Site {}: {} set reviewRequired to {}", site.id(), person.getName(), required);
        }
        Done.say(next, required ? "reviewOn" : "reviewOff");
        return "redirect:/sites/" + site.id() + "/rules";
    }
}
