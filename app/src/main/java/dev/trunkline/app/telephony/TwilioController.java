package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.callflow.CallFlow;
import dev.trunkline.core.callflow.CallStep;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twilio's webhooks of numbers. A call is stored and attributed before it is answered; a webhook that is signed wrongly stores nothing. The
 * webhook's URL may name the site ({@code ?site=demo}), for calls to numbers that no site has.
 */
@RestController
final class TwilioController {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioController.class);

    private final TwilioRequests requests;
    private final Numbers numbers;
    private final Sites sites;
    private final ProviderEvents events;
    private final CallScript script;
    private final Clock clock;

    TwilioController(
            TrunklineProperties properties,
            Numbers numbers,
            Sites sites,
            ProviderEvents events,
            CallScript script,
            Clock clock) {
        this.requests = new TwilioRequests(properties);
        this.numbers = numbers;
        this.sites = sites;
        this.events = events;
        this.script = script;
        this.clock = clock;
    }

    @TwilioWebhook("/webhooks/twilio/voice")
    ResponseEntity<String> voice(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        Optional<OwnedNumber> number = numbers.find(call.dialled());
        Instant startedAt = stored(call, site);
        return Twiml.answer(number.map(owned -> begun(call, owned, startedAt)).orElseGet(Twiml::reject));
    }

    /** The start of the call as it is stored, so that a repeated webhook gets the same answer. */
    private Instant stored(TwilioCall call, String site) {
        Instant now = clock.instant();
        try {
            return events.record(call.event(now), site).startedAt();
        } catch (StoreUnavailableException e) {
            LOG.error("Call {} was connected but not stored; its later events will store it", call.id(), e);
            return now;
        }
    }

    private String begun(TwilioCall call, OwnedNumber number, Instant startedAt) {
        Site site;
        try {
            site = sites.find(number.site()).orElseThrow();
        } catch (StoreUnavailableException e) {
            LOG.error("Call {} was connected without the settings of its site", call.id(), e);
            return CallScript.plainDial(number.destination());
        }
        CallStep step = new CallFlow(site.calls(), number.destination()).begin(startedAt, site.zone());
        if (step instanceof CallStep.TakeMessage) {
            answeredByMachine(call);
        }
        return script.verbs(step, site);
    }

    private void answeredByMachine(TwilioCall call) {
        try {
            events.answeredByMachine(call.id());
        } catch (StoreUnavailableException e) {
            LOG.error("It was not stored that call {} went to voicemail at once", call.id(), e);
        }
    }

    @TwilioWebhook("/webhooks/twilio/status")
    ResponseEntity<Void> status(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        events.record(call.event(clock.instant()), site);
        return ResponseEntity.noContent().build();
    }

    @TwilioWebhook("/webhooks/twilio/sms")
    ResponseEntity<String> sms(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall text = requests.verified(request);
        Response stored = events.record(text.event(clock.instant()), site);
        return Twiml.answer(sites.find(stored.site())
                .map(of -> TextScript.verbs(text.caller(), text.body(), of.calls()))
                .orElse(""));
    }
}
