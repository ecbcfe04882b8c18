package dev.trunkline.app.number;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a number out of use, or puts it back. */
@Controller
class NumberStatePage {
    private final PageFrame frame;
    private final NumberChanges changes;

    NumberStatePage(PageFrame frame, NumberChanges changes) {
        this.frame = frame;
        this.changes = changes;
    }

    @PostMapping("/sites/{site}/pools/state")
    String change(
            @PathVariable("site") String siteKey,
            @RequestParam String number,
            @RequestParam NumberState state,
            @RequestParam(defaultValue = "") String pool,
            @RequestParam(defaultValue = "") String find,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        TrackingNumber changed = new TrackingNumber(number);
        changes.setState(site, changed, state, person.getName());
        Done.say(next, "number." + state.name().toLowerCase(Locale.ROOT), NumberDisplay.national(changed));
        next.addAttribute("pool", pool);
        next.addAttribute("find", find);
        return "redirect:/sites/" + site.id() + "/pools";
    }
}
