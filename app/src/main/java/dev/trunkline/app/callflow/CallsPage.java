package dev.trunkline.app.callflow;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.site.SiteSettings;
import dev.trunkline.app.telephony.CallScript;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallRecording;
import dev.trunkline.core.callflow.WhenClosed;
import dev.trunkline.core.callflow.WhenUnanswered;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens on calls and texts of a site, for a person to set. */
@Controller
@RequestMapping("/sites/{site}/calls")
class CallsPage {
    private static final String ALWAYS = "always";

    private final PageFrame frame;
    private final SiteSettings settings;
    private final HandlingFields fields;
    private final Numbers numbers;
    private final CallScript script;
    private final Clock clock;

    CallsPage(
            PageFrame frame,
            SiteSettings settings,
            HandlingFields fields,
            Numbers numbers,
            CallScript script,
            Clock clock) {
        this.frame = frame;
        this.settings = settings;
        this.fields = fields;
        this.numbers = numbers;
        this.script = script;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "settings", model);
        CallHandling calls = site.calls();
        return fill(site, HandlingFields.texts(calls), calls.hours().isAlways(), Map.of(), model);
    }

    @PostMapping
    String save(
            @PathVariable("site") String siteKey,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "settings", model);
        boolean always = Boolean.parseBoolean(sent.getOrDefault(ALWAYS, "true"));
        Map<String, String> texts = new HashMap<>(sent);
        if (always) {
            for (DayOfWeek day : DayOfWeek.values()) {
                texts.put(HandlingFields.of(day), "");
            }
        }
        HandlingFields.Read read = fields.read(texts, site);
        Map<String, String> problems = new HashMap<>(read.problems());
        if (problems.isEmpty() && !always && read.calls().hours().isAlways()) {
            problems.put(HandlingFields.HOURS, "must have a day with times; choose Always open for none");
        }
        if (!problems.isEmpty()) {
            return fill(site, sent, always, problems, model);
        }
        settings.save(site, site.withCalls(read.calls()), person.getName());
        Done.say(next, "settingsSaved");
        return "redirect:/sites/" + site.id() + "/calls";
    }

    private String fill(
            Site site, Map<String, String> values, boolean always, Map<String, String> problems, Model model) {
        Instant now = clock.instant();
        model.addAttribute("values", values);
        model.addAttribute(ALWAYS, always);
        model.addAttribute("errors", problems);
        model.addAttribute("languages", CallHandling.LANGUAGES);
        model.addAttribute("recordings", CallRecording.values());
        model.addAttribute("closings", WhenClosed.values());
        model.addAttribute("rescues", WhenUnanswered.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "scenes",
                new CallPreview(
                                script,
                                site,
                                numbers.find(site.siteNumber())
                                        .map(OwnedNumber::destination)
                                        .orElse(site.siteNumber()))
                        .scenes(now, new SiteTimes(site, now)));
        return "calls";
    }
}
