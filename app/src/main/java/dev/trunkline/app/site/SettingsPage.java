package dev.trunkline.app.site;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.site.LeasingField.Span;
import dev.trunkline.app.site.LeasingField.Unit;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of a site. */
@Controller
@RequestMapping("/sites/{site}/settings")
class SettingsPage {
    private final PageFrame frame;
    private final SiteSettings settings;

    SettingsPage(PageFrame frame, SiteSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    @GetMapping
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(name = "origin", defaultValue = "") String origin,
            Model model) {
        Site site = frame.open(siteKey, "settings", model);
        if (!model.containsAttribute("origin")) {
            model.addAttribute("origin", origin);
        }
        return fill(
                site,
                LeasingField.of(site.leasing()).entrySet().stream()
                        .map(entry -> Field.of(entry.getKey(), Span.of(entry.getValue())))
                        .toList(),
                model);
    }

    @PostMapping("/leasing")
    String saveLeasing(
            @PathVariable("site") String siteKey,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "settings", model);
        Map<LeasingField, Duration> values = new EnumMap<>(LeasingField.class);
        Map<LeasingField, String> problems = new EnumMap<>(LeasingField.class);
        for (LeasingField field : LeasingField.values()) {
            Duration value = unit(sent, field).times(first(sent, field.key()));
            if (value == null) {
                problems.put(field, "must be a whole number, such as 30");
            } else {
                values.put(field, value);
            }
        }
        if (problems.isEmpty()) {
            problems.putAll(LeasingField.problems(values));
        }
        if (!problems.isEmpty()) {
            return fill(
                    site,
                    Arrays.stream(LeasingField.values())
                            .map(field -> new Field(
                                    field.key(),
                                    first(sent, field.key()),
                                    unit(sent, field).name(),
                                    problems.getOrDefault(field, "")))
                            .toList(),
                    model);
        }
        LeasingSettings leasing = LeasingField.settings(values);
        settings.save(site, site.withLeasing(leasing), person.getName());
        return saved(site, next);
    }

    @PostMapping("/consent")
    String saveConsent(
            @PathVariable("site") String siteKey,
            @RequestParam boolean required,
            Principal person,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        settings.save(site, site.withConsentRequired(required), person.getName());
        return saved(site, next);
    }

    private static String saved(Site site, RedirectAttributes next) {
        Done.say(next, "settingsSaved");
        return "redirect:/sites/" + site.id() + "/settings";
    }

    private static String fill(Site site, List<Field> fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("units", Arrays.stream(Unit.values()).map(Unit::name).toList());
        model.addAttribute(
                "refused",
                fields.stream().filter(field -> !field.error().isEmpty()).count());
        model.addAttribute("origins", site.origins().stream().sorted().toList());
        model.addAttribute("consentRequired", site.consentRequired());
        model.addAttribute("reviewRequired", site.reviewRequired());
        return "settings";
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    private static Unit unit(MultiValueMap<String, String> sent, LeasingField field) {
        return Unit.valueOf(first(sent, field.key() + "Unit"));
    }

    /**
     * A setting as the form shows it.
     *
     * @param error empty when it is right
     */
    record Field(String key, String count, String unit, String error) {
        static Field of(LeasingField field, Span span) {
            return new Field(
                    field.key(), Long.toString(span.count()), span.unit().name(), "");
        }
    }
}
