package dev.trunkline.app.telephony;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.callflow.EarlyRecordings;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes responses of the events of providers, which may come in any order and any number of times. Thread-safe. */
@Component
public final class ProviderEvents {
    private static final CallProgress NOTHING_ELSE = new CallProgress(CallStatus.RINGING, Duration.ZERO, false);

    private final SiteAccess sites;
    private final Numbers numbers;
    private final Responses responses;
    private final ResponseDesk desk;
    private final EarlyRecordings early;
    private final Clock clock;

    ProviderEvents(
            SiteAccess sites,
            Numbers numbers,
            Responses responses,
            ResponseDesk desk,
            EarlyRecordings early,
            Clock clock) {
        this.sites = sites;
        this.numbers = numbers;
        this.responses = responses;
        this.desk = desk;
        this.early = early;
        this.clock = clock;
    }

    /**
     * Stores the response that the event is about, or moves it on.
     *
     * @param siteKey the site of calls to numbers that no site has; empty when the webhook's URL names none
     * @return the response as it is stored now
     */
    public Response record(ProviderEvent event, String siteKey) {
        // A node that stored the call may have been killed before it looked for recordings.
        boolean last = event.progress().status().isFinal();
        Optional<Response> known = moveOn(event, last ? early.of(event.id()) : List.of());
        if (known.isPresent()) {
            return known.get();
        }
        Site site = numbers.find(event.dialled())
                .map(owned -> sites.site(owned.site().key()))
                .orElseGet(() -> named(siteKey, event));
        Receipt receipt = desk.receive(response(event, site));
        List<Recording> waiting = early.of(event.id());
        return receipt instanceof Receipt.Stored stored && waiting.isEmpty()
                ? stored.response().response()
                : moveOn(event, waiting).orElseThrow();
    }

    private Optional<Response> moveOn(ProviderEvent event, List<Recording> recorded) {
        CallProgress told = event.progress().joined(told(recorded));
        // What rings has just begun; later events reckon back by how long it lasted, which is good enough until one
        // knows better.
        return (event.progress().status() == CallStatus.RINGING
                        ? desk.advance(event.id(), told, event.startedAt())
                        : desk.advance(event.id(), told))
                .map(JudgedResponse::response);
    }

    /** Adds a recording to its call, or keeps it until the call is known. */
    public void record(ResponseId call, Recording recording) {
        if (!attach(call, recording)) {
            early.keep(call, recording);
            // The call may have come in the meantime; who stores it looks here only once.
            attach(call, recording);
        }
    }

    private boolean attach(ResponseId call, Recording recording) {
        return desk.advance(call, told(List.of(recording))).isPresent();
    }

    /** Who leaves a message got no answer. */
    private static CallProgress told(List<Recording> recordings) {
        boolean message = recordings.stream().anyMatch(Recording::voicemail);
        return NOTHING_ELSE.with(message ? Pickup.NOBODY : Pickup.UNKNOWN, recordings);
    }

    /** Tells that nobody of the business answered the call so far. */
    public void answeredByMachine(ResponseId call) {
        desk.advance(call, NOTHING_ELSE.with(Pickup.NOBODY, List.of()));
    }

    private Site named(String siteKey, ProviderEvent event) {
        if (siteKey.isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-number",
                    "No site has the number " + event.dialled()
                            + ". Add it to a site, or name the site in the webhook's URL: ?site=KEY");
        }
        return sites.site(siteKey);
    }

    private Response response(ProviderEvent event, Site site) {
        CallerNumber caller = CallerNumbers.of(event.caller(), site.siteNumber());
        return new Response(
                event.id(),
                site.id(),
                event.kind(),
                event.dialled(),
                null,
                caller,
                event.startedAt(),
                event.progress(),
                event.externalId(),
                !responses.knows(site.id(), caller, event.startedAt()),
                event.payload(),
                event.id().value(),
                clock.instant());
    }
}
