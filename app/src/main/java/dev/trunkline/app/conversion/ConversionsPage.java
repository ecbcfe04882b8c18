package dev.trunkline.app.conversion;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.conversion.ConversionDesk;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.LedgerPlace;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.SendingState;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What ad platforms are told: all destinations, and one with what waits, what was sent and what can't be. */
@Controller
@RequestMapping("/sites/{site}/conversions")
class ConversionsPage {
    private static final int SENDINGS = 20;
    private static final int ENTRIES = 50;

    private final PageFrame frame;
    private final DestinationBook book;
    private final Destinations destinations;
    private final Sendings sendings;
    private final ConversionLedger ledger;
    private final ConversionDesk desk;
    private final ConversionWork work;
    private final FileDownload download;
    private final ConversionProperties properties;
    private final Clock clock;

    ConversionsPage(
            PageFrame frame,
            DestinationBook book,
            Destinations destinations,
            Sendings sendings,
            ConversionLedger ledger,
            ConversionDesk desk,
            ConversionWork work,
            FileDownload download,
            ConversionProperties properties,
            Clock clock) {
        this.frame = frame;
        this.book = book;
        this.destinations = destinations;
        this.sendings = sendings;
        this.ledger = ledger;
        this.desk = desk;
        this.work = work;
        this.download = download;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "conversions", model);
        SiteTimes times = new SiteTimes(site, clock.instant());
        model.addAttribute(
                "destinations",
                destinations.ofSite(site.id()).stream()
                        .map(destination -> card(destination, sendings.ofDestination(destination.id(), 1), times))
                        .toList());
        model.addAttribute("scheduled", properties.isScheduled());
        return "conversions";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Site site = frame.open(siteKey, "conversions", model);
        Destination destination = book.find(site, id);
        SiteTimes times = new SiteTimes(site, clock.instant());
        String url = DestinationCard.url(destination);
        List<Sending> recent = sendings.ofDestination(destination.id(), SENDINGS);
        List<LedgerEntry> entries = ledger.list(destination.id(), LedgerCursor.read(after), ENTRIES);
        String responses = "/sites/" + site.id() + "/responses/";
        model.addAttribute("destination", card(destination, recent, times));
        model.addAttribute(
                "sendings",
                recent.stream()
                        .map(sending -> SendingRow.of(sending, times, url))
                        .toList());
        model.addAttribute(
                "discardable",
                recent.stream()
                        .filter(desk::canBeDiscarded)
                        .map(sending -> sending.id().value())
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "examples",
                recent.isEmpty()
                        ? List.of()
                        : recent.getFirst().examples().stream()
                                .map(example -> SendingRow.ExampleRow.of(example, times, responses))
                                .toList());
        model.addAttribute(
                "entries",
                entries.stream()
                        .map(entry -> EntryRow.of(
                                entry,
                                destination.name(),
                                destination.currency(),
                                responses + entry.response().id(),
                                times))
                        .toList());
        model.addAttribute(
                "next", entries.size() < ENTRIES ? "" : LedgerCursor.write(LedgerPlace.of(entries.getLast())));
        return "conversion";
    }

    @PostMapping("/{id}/send")
    String send(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam SendingMode mode,
            Principal person,
            RedirectAttributes next) {
        Destination destination = book.find(frame.site(siteKey), id);
        Sending sending = work.start(destination, mode, person.getName());
        if (mode == SendingMode.SEND && sending.state() == SendingState.DONE) {
            Done.sayCount(next, "conversionsSent", Math.toIntExact(sending.count()));
        }
        return "redirect:" + DestinationCard.url(destination);
    }

    @PostMapping("/{id}/discard")
    String discard(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam String sending,
            RedirectAttributes next) {
        Destination destination = book.find(frame.site(siteKey), id);
        if (desk.discard(book.sending(destination, sending).id())) {
            Done.say(next, "fileDiscarded");
        }
        return "redirect:" + DestinationCard.url(destination);
    }

    @GetMapping("/{id}/files/{sending}/{file}")
    void file(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @PathVariable String sending,
            @PathVariable String file,
            HttpServletResponse answer)
            throws IOException {
        download.send(book.sending(book.find(frame.site(siteKey), id), sending), file, answer);
    }

    private DestinationCard card(Destination destination, List<Sending> newest, SiteTimes times) {
        String url = DestinationCard.url(destination);
        return DestinationCard.of(
                destination,
                destinations.secret(destination.id()),
                newest.isEmpty() ? null : SendingRow.of(newest.getFirst(), times, url));
    }
}
