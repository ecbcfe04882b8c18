package dev.trunkline.app.conversion;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Transport;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and removes destinations. A secret is taken and never shown. */
@Controller
@RequestMapping("/sites/{site}/conversions")
class DestinationPage {
    private final PageFrame frame;
    private final DestinationBook book;
    private final Destinations destinations;
    private final Clock clock;

    DestinationPage(PageFrame frame, DestinationBook book, Destinations destinations, Clock clock) {
        this.frame = frame;
        this.book = book;
        this.destinations = destinations;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "conversions", model);
        String today = LocalDate.ofInstant(clock.instant(), site.zone()).toString();
        String zone = site.zone().getId();
        Form form = new Form("", "GOOGLE_ADS", "DOWNLOAD", "", "", "", zone, "", today, "0", false);
        return fill(form, null, false, null, model);
    }

    @PostMapping("/new")
    String add(
            @PathVariable("site") String siteKey,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "conversions", model);
        Form form = Form.of(sent);
        return saved(form, null, false, () -> book.add(site, form.call(sent, site)), model, next);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable("site") String siteKey, @PathVariable String id, Model model) {
        Destination destination = book.find(frame.open(siteKey, "conversions", model), id);
        return fill(Form.of(destination), destination, hasSecret(destination), null, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "conversions", model);
        Destination before = book.find(site, id);
        Form form = Form.of(sent);
        return saved(form, before, hasSecret(before), () -> book.change(site, id, form.call(sent, null)), model, next);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable("site") String siteKey, @PathVariable String id, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        Destination removed = book.find(site, id);
        book.remove(site, id);
        Done.say(next, "destinationRemoved", removed.name());
        return "redirect:/sites/" + site.id() + "/conversions";
    }

    private String saved(
            Form form,
            @Nullable Destination before,
            boolean hasSecret,
            Supplier<Destination> save,
            Model model,
            RedirectAttributes next) {
        try {
            Destination saved = save.get();
            Done.say(next, "destinationSaved", saved.name());
            return "redirect:" + DestinationCard.url(saved);
        } catch (ProblemException e) {
            return fill(form, before, hasSecret, e.getBody().getDetail(), model);
        }
    }

    private boolean hasSecret(Destination destination) {
        return !destinations.secret(destination.id()).isEmpty();
    }

    private static String fill(
            Form form, @Nullable Destination before, boolean hasSecret, @Nullable String refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("hasSecret", hasSecret);
        model.addAttribute("back", before == null ? null : DestinationCard.url(before));
        model.addAttribute("platforms", names(Platform.values()));
        model.addAttribute("transports", names(Transport.values()));
        model.addAttribute("refusal", refusal);
        return "conversion-edit";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** What a person wrote, but for the secret. */
    record Form(
            String name,
            String platform,
            String transport,
            String conversionName,
            String account,
            String currency,
            String zone,
            String address,
            String since,
            String minConfidence,
            boolean automatic) {
        static Form of(Map<String, String> sent) {
            return new Form(
                    sent.getOrDefault("name", ""),
                    sent.getOrDefault("platform", ""),
                    sent.getOrDefault("transport", ""),
                    sent.getOrDefault("conversionName", ""),
                    sent.getOrDefault("account", ""),
                    sent.getOrDefault("currency", ""),
                    sent.getOrDefault("zone", ""),
                    sent.getOrDefault("address", ""),
                    sent.getOrDefault("since", ""),
                    sent.getOrDefault("minConfidence", ""),
                    sent.containsKey("automatic"));
        }

        static Form of(Destination destination) {
            return new Form(
                    destination.name(),
                    destination.platform().name(),
                    destination.transport().name(),
                    destination.conversionName(),
                    destination.account(),
                    destination.currency(),
                    destination.zone().getId(),
                    destination.address(),
                    "",
                    Percentage.of(destination.minConfidence()),
                    destination.automatic());
        }

        /**
         * The call that it stands for. An empty field for the secret leaves it as it is.
         *
         * @param added the site that gets a new destination; null for a change
         */
        DestinationCall call(Map<String, String> sent, @Nullable Site added) {
            String secret = sent.getOrDefault("secret", "");
            return new DestinationCall(
                    name,
                    added == null ? null : platform,
                    transport,
                    conversionName,
                    account,
                    added == null ? null : currency,
                    zone.isBlank() ? null : zone.strip(),
                    address,
                    added == null ? null : begin(added),
                    Percentage.read("minConfidence", minConfidence),
                    automatic,
                    secret.isBlank() ? null : secret.strip());
        }

        private Instant begin(Site site) {
            try {
                return LocalDate.parse(since).atStartOfDay(site.zone()).toInstant();
            } catch (DateTimeException e) {
                throw ProblemException.ofField("since", "must be a date such as 2026-11-30, but was '" + since + "'");
            }
        }
    }
}
