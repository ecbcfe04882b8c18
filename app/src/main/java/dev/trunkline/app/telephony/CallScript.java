package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallLeg;
import dev.trunkline.core.callflow.CallStep;
import dev.trunkline.core.callflow.Whisper;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import org.springframework.stereotype.Component;

/**
 * Says in TwiML what happens next on a call. The addresses in it are ours, below the public URL that Twilio signs. Thread-safe.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Dial</a>, <a
 *     href="https://www.twilio.com/docs/voice/twiml/record">Record</a>, <a href="https://www.twilio.com/docs/voice/twiml/say">Say</a>
 */
@Component
public final class CallScript {
    /** How long a silence ends a message. */
    private static final String SILENCE_SECONDS = "5";

    private final String base;

    CallScript(TrunklineProperties properties) {
        this.base = properties.baseUrl() + "/webhooks/twilio/";
    }

    /** The whole answer, as Twilio gets it. */
    public String document(CallStep step, Site site) {
        return Twiml.document(verbs(step, site));
    }

    String verbs(CallStep step, Site site) {
        return switch (step) {
            case CallStep.Connect connect -> spoken(connect.announcement(), site.calls()) + dial(connect, site);
            case CallStep.TakeMessage message -> spoken(message.greeting(), site.calls()) + record(message);
            case CallStep.HangUp hangUp -> Twiml.element("Hangup", "");
        };
    }

    /** Rings the destination and no more, for when nothing is known of the site. */
    static String plainDial(TrackingNumber destination) {
        return Twiml.element("Dial", Twiml.element("Number", destination.e164()), "answerOnBridge", "true");
    }

    /** What the business hears before it talks with the caller. */
    String whispered(Whisper whisper, CallHandling calls) {
        return calls.whisper().isEmpty() ? "" : spoken(whisper.said(calls.whisper()), calls);
    }

    /** Without an action Twilio would go on with the rest of the document, and nobody would tell us who answered. */
    private String dial(CallStep.Connect connect, Site site) {
        String number = Twiml.element(
                "Number",
                connect.destination().e164(),
                "url",
                site.calls().whisper().isEmpty() ? "" : base + "whisper?site=" + site.id());
        return Twiml.element(
                "Dial",
                number,
                "answerOnBridge",
                "true",
                "timeout",
                Long.toString(connect.ring().toSeconds()),
                "action",
                base + "dialed?leg=" + connect.leg(),
                "record",
                connect.recorded() ? "record-from-answer-dual" : "",
                "recordingStatusCallback",
                connect.recorded() ? base + "recording" : "");
    }

    /** Without an action Twilio would ask for this document again, and the caller would hear the greeting for ever. */
    private String record(CallStep.TakeMessage message) {
        return Twiml.element(
                "Record",
                "",
                "maxLength",
                Long.toString(message.longest().toSeconds()),
                "timeout",
                SILENCE_SECONDS,
                "finishOnKey",
                "#",
                "playBeep",
                "true",
                "action",
                base + "recorded",
                "recordingStatusCallback",
                base + "recording?kind=voicemail");
    }

    private static String spoken(String text, CallHandling calls) {
        return text.isEmpty() ? "" : Twiml.element("Say", Twiml.text(text), "language", calls.language());
    }

    /** The leg that an address of {@link #dial} names. */
    static CallLeg leg(String name) {
        return name.equals(CallLeg.FALLBACK.name()) ? CallLeg.FALLBACK : CallLeg.DESTINATION;
    }
}
