package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Numbers numbers;
    private final ProviderEvents events;
    private final Clock clock;

    TwilioController(TrunklineProperties properties, Numbers numbers, ProviderEvents events, Clock clock) {
        this.requests = new TwilioRequests(properties);
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping(
            path = "/webhooks/twilio/voice",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> voice(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        Optional<OwnedNumber> number = numbers.find(call.dialled());
        try {
            events.record(call.event(clock.instant()), site);
        } catch (StoreUnavailableException e) {
            LOG.error("Call {} was connected but not stored; its status events will store it", call.id(), e);
        }
        return Twiml.answer(number.map(owned -> Twiml.dial(owned.destination())).orElseGet(Twiml::reject));
    }

    @PostMapping(
            path = "/webhooks/twilio/status",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Void> status(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        events.record(call.event(clock.instant()), site);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(
            path = "/webhooks/twilio/sms",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> sms(@RequestParam(defaultValue = "") String site, HttpServletRequest request) {
        TwilioCall text = requests.verified(request);
        events.record(text.event(clock.instant()), site);
        return Twiml.answer("");
    }
}
