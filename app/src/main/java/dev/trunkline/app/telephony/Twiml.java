package dev.trunkline.app.telephony;

import dev.trunkline.core.number.TrackingNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers in Twilio's markup. Everything in them is ours: numbers are E.164, so nothing needs escaping.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">TwiML</a>
 */
final class Twiml {
    private Twiml() {}

    /** Connects the caller; the call counts as answered when the destination picks up. */
    static String dial(TrackingNumber destination) {
        return "<Dial answerOnBridge=\"true\"><Number>" + destination.e164() + "</Number></Dial>";
    }

    /** Nobody can be reached at this number. */
    static String reject() {
        return "<Reject/>";
    }

    static ResponseEntity<String> answer(String verbs) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>");
    }
}
