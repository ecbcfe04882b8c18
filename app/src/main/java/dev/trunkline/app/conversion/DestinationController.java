package dev.trunkline.app.conversion;

import dev.trunkline.app.conversion.ConversionViews.DestinationView;
import dev.trunkline.app.conversion.ConversionViews.EntryView;
import dev.trunkline.app.conversion.ConversionViews.SendingView;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.conversion.ConversionDesk;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.LedgerPlace;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.Sendings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Destinations, their sendings, their ledger and their files by API. */
@RestController
@RequestMapping("/v1/sites/{site}/destinations")
final class DestinationController {
    private static final int MOST_SENDINGS = 50;
    private static final int MOST_ENTRIES = 500;

    private final SiteAccess sites;
    private final DestinationBook book;
    private final Destinations destinations;
    private final Sendings sendings;
    private final ConversionLedger ledger;
    private final ConversionDesk desk;
    private final ConversionWork work;
    private final FileDownload download;

    DestinationController(
            SiteAccess sites,
            DestinationBook book,
            Destinations destinations,
            Sendings sendings,
            ConversionLedger ledger,
            ConversionDesk desk,
            ConversionWork work,
            FileDownload download) {
        this.sites = sites;
        this.book = book;
        this.destinations = destinations;
        this.sendings = sendings;
        this.ledger = ledger;
        this.desk = desk;
        this.work = work;
        this.download = download;
    }

    @GetMapping
    ListAnswer<DestinationView> list(@PathVariable String site) {
        return new ListAnswer<>(
                destinations.ofSite(sites.allowed(site).id()).stream()
                        .map(this::view)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DestinationView add(@PathVariable String site, @RequestBody DestinationCall call) {
        return view(book.add(sites.allowed(site), call));
    }

    @GetMapping("/{id}")
    DestinationView find(@PathVariable String site, @PathVariable String id) {
        return view(book.find(sites.allowed(site), id));
    }

    /** Changes a destination; what the body leaves out stays. */
    @PatchMapping("/{id}")
    DestinationView change(@PathVariable String site, @PathVariable String id, @RequestBody DestinationCall call) {
        return view(book.change(sites.allowed(site), id, call));
    }

    /** What was sent stays in the ledger. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String site, @PathVariable String id) {
        book.remove(sites.allowed(site), id);
    }

    /** Without a body it sends; {@code {"mode": "PREVIEW"}} only says what would be sent. */
    @PostMapping("/{id}/runs")
    ResponseEntity<SendingView> run(
            @PathVariable String site, @PathVariable String id, @RequestBody(required = false) @Nullable RunCall call) {
        Destination destination = book.find(sites.allowed(site), id);
        SendingMode mode = call == null || call.mode() == null ? SendingMode.SEND : call.mode();
        Sending sending = work.start(destination, mode, sites.caller());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/sites/" + site + "/destinations/" + id + "/runs/" + sending.id()))
                .body(SendingView.of(sending));
    }

    @GetMapping("/{id}/runs")
    ListAnswer<SendingView> runs(@PathVariable String site, @PathVariable String id) {
        Destination destination = book.find(sites.allowed(site), id);
        return new ListAnswer<>(
                sendings.ofDestination(destination.id(), MOST_SENDINGS).stream()
                        .map(SendingView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}/runs/{run}")
    SendingView run(@PathVariable String site, @PathVariable String id, @PathVariable String run) {
        return SendingView.of(book.sending(book.find(sites.allowed(site), id), run));
    }

    /** Says that the newest file was never used. */
    @PostMapping("/{id}/runs/{run}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String site, @PathVariable String id, @PathVariable String run) {
        Sending sending = book.sending(book.find(sites.allowed(site), id), run);
        if (!desk.discard(sending.id())) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "not-discardable",
                    "Only the newest file of a destination with downloads can be discarded, once.");
        }
    }

    @GetMapping("/{id}/runs/{run}/files/{file}")
    void file(
            @PathVariable String site,
            @PathVariable String id,
            @PathVariable String run,
            @PathVariable String file,
            HttpServletResponse answer)
            throws IOException {
        download.send(book.sending(book.find(sites.allowed(site), id), run), file, answer);
    }

    @GetMapping("/{id}/ledger")
    ListAnswer<EntryView> ledger(
            @PathVariable String site,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Destination destination = book.find(sites.allowed(site), id);
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw ProblemException.ofField("limit", "must be 1 to " + MOST_ENTRIES + ", but was " + limit);
        }
        List<LedgerEntry> entries = ledger.list(destination.id(), LedgerCursor.read(cursor), limit);
        return new ListAnswer<>(
                entries.stream().map(EntryView::of).toList(),
                entries.size() < limit ? null : LedgerCursor.write(LedgerPlace.of(entries.getLast())));
    }

    private DestinationView view(Destination destination) {
        return DestinationView.of(
                destination, !destinations.secret(destination.id()).isEmpty());
    }

    /** How to run; the mode may be left out. */
    record RunCall(@Nullable SendingMode mode) {}
}
