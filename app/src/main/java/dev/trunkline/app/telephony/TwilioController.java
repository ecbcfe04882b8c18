package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twilio's webhooks. A call is stored and attributed before it is answered; a webhook that is signed wrongly stores nothing. The
 * webhook's URL may name the site ({@code ?site=demo}), for calls to numbers that no site has.
 */
@RestController
final class TwilioController {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioController.class);

    private final TwilioRequests requests;
    private final SiteAccess sites;
    private final Numbers numbers;
    private final Responses responses;
    private final ResponseDesk desk;
    private final Clock clock;

    TwilioController(
            TrunklineProperties properties,
            SiteAccess sites,
            Numbers numbers,
            Responses responses,
            ResponseDesk desk,
            Clock clock) {
        this.requests = new TwilioRequests(properties);
        this.sites = sites;
        this.numbers = numbers;
        this.responses = responses;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping(path = "/webhooks/twilio/voice", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> voice(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        Optional<OwnedNumber> number = numbers.find(call.dialled());
        try {
            record(call, ResponseKind.CALL, number, site);
        } catch (StoreUnavailableException e) {
            LOG.error("Call {} was connected but not stored; its status events will store it", call.id(), e);
        }
        return Twiml.answer(number.map(owned -> Twiml.dial(owned.destination())).orElseGet(Twiml::reject));
    }

    @PostMapping(path = "/webhooks/twilio/status", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> status(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        record(call, ResponseKind.CALL, numbers.find(call.dialled()), site);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/webhooks/twilio/sms", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> sms(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall text = requests.verified(request);
        record(text, ResponseKind.TEXT, numbers.find(text.dialled()), site);
        return Twiml.answer("");
    }

    private void record(TwilioCall call, ResponseKind kind, Optional<OwnedNumber> number, String siteKey) {
        CallProgress progress = kind == ResponseKind.TEXT
                ? new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true)
                : call.progress();
        if (desk.advance(call.id(), progress).isPresent()) {
            return;
        }
        Site site = number.map(owned -> sites.site(owned.site().key())).orElseGet(() -> named(siteKey, call));
        desk.receive(response(call, kind, progress, site));
        desk.advance(call.id(), progress);
    }

    private Site named(String siteKey, TwilioCall call) {
        if (siteKey.isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-number",
                    "No site has the number " + call.dialled()
                            + ". Add it to a site, or name the site in the webhook's URL: ?site=KEY");
        }
        return sites.site(siteKey);
    }

    private Response response(TwilioCall call, ResponseKind kind, CallProgress progress, Site site) {
        Instant now = clock.instant();
        Instant startedAt = call.startedAt(now);
        CallerNumber caller = CallerNumbers.of(call.caller(), site.siteNumber());
        return new Response(
                call.id(),
                site.id(),
                kind,
                call.dialled(),
                null,
                caller,
                startedAt,
                progress,
                call.id().value().substring("twilio-".length()),
                !responses.knows(site.id(), caller, startedAt),
                call.parameters(),
                call.id().value(),
                now);
    }
}
