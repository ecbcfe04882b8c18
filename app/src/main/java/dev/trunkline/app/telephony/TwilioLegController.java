package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.callflow.CallFlow;
import dev.trunkline.core.callflow.Whisper;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Twilio asks at the addresses that {@link CallScript} names: what the business hears, what follows a leg, and where a recording is.
 * Signed as all webhooks are. What fails here never ends a call that can go on.
 */
@RestController
final class TwilioLegController {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioLegController.class);

    private final TwilioRequests requests;
    private final Numbers numbers;
    private final Sites sites;
    private final Responses responses;
    private final ProviderEvents events;
    private final CallScript script;
    private final Clock clock;

    TwilioLegController(
            TrunklineProperties properties,
            Numbers numbers,
            Sites sites,
            Responses responses,
            ProviderEvents events,
            CallScript script,
            Clock clock) {
        this.requests = new TwilioRequests(properties);
        this.numbers = numbers;
        this.sites = sites;
        this.responses = responses;
        this.events = events;
        this.script = script;
        this.clock = clock;
    }

    /** Asked for the leg to the business, when it picks up. Nothing is stored. */
    @TwilioWebhook("/webhooks/twilio/whisper")
    ResponseEntity<String> whisper(@RequestParam String site, HttpServletRequest request) {
        TwilioCall leg = requests.verified(request);
        try {
            Whisper whisper =
                    leg.parent().flatMap(responses::find).map(this::whisper).orElse(Whisper.UNKNOWN);
            return Twiml.answer(sites.find(new SiteId(site))
                    .map(of -> script.whispered(whisper, of.calls()))
                    .orElse(""));
        } catch (StoreUnavailableException e) {
            LOG.warn("Nothing was whispered on leg {} since the store did not answer: {}", leg.id(), e.getMessage());
            return Twiml.answer("");
        }
    }

    private Whisper whisper(JudgedResponse call) {
        return call.current().outcome() instanceof Attributed from
                ? new Whisper(from.channel(), from.campaign(), from.keyword())
                : Whisper.UNKNOWN;
    }

    /** Asked when a leg to the business ended: how it went, and what is next. */
    @TwilioWebhook("/webhooks/twilio/dialed")
    ResponseEntity<String> dialed(@RequestParam(defaultValue = "") String leg, HttpServletRequest request) {
        TwilioCall call = requests.verified(request);
        try {
            events.record(call.event(clock.instant()), "");
        } catch (StoreUnavailableException e) {
            LOG.error("It was not stored whether call {} was answered", call.id(), e);
        }
        return Twiml.answer(call.pickup() == Pickup.SOMEBODY ? "" : unanswered(call, leg));
    }

    private String unanswered(TwilioCall call, String leg) {
        try {
            Optional<OwnedNumber> number = numbers.find(call.dialled());
            Optional<Site> site = number.flatMap(owned -> sites.find(owned.site()));
            return site.isEmpty()
                    ? ""
                    : script.verbs(
                            new CallFlow(site.get().calls(), number.get().destination())
                                    .unanswered(CallScript.leg(leg)),
                            site.get());
        } catch (StoreUnavailableException e) {
            LOG.error("Call {} ended unanswered without the settings of its site", call.id(), e);
            return "";
        }
    }

    /** Asked when a caller has left a message; where it is comes with {@link #recording}. */
    @TwilioWebhook("/webhooks/twilio/recorded")
    ResponseEntity<String> recorded(HttpServletRequest request) {
        requests.verified(request);
        return Twiml.answer(Twiml.element("Hangup", ""));
    }

    /** Told when a recording is ready, which may be long after the call. */
    @TwilioWebhook("/webhooks/twilio/recording")
    ResponseEntity<Void> recording(@RequestParam(defaultValue = "") String kind, HttpServletRequest request) {
        TwilioCall event = requests.verified(request);
        TwilioRecording.of(event, kind.equals("voicemail"))
                .ifPresent(recording -> events.record(event.id(), recording));
        return ResponseEntity.noContent().build();
    }
}
