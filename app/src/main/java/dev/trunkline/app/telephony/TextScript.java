package dev.trunkline.app.telephony;

import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.number.TrackingNumber;

/**
 * Says in TwiML what becomes of a text.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/twiml/message">Message</a>
 */
final class TextScript {
    /** Twilio sends no text that is longer. */
    private static final int LONGEST = 1_600;

    private TextScript() {}

    /**
     * The messages to send. What the business writes from the number that texts go to is sent nowhere, and a sender that is no number
     * gets no answer: two machines could write each other for ever.
     *
     * @param sender as Twilio tells it
     */
    static String verbs(String sender, String body, CallHandling calls) {
        TrackingNumber forward = calls.forwardTexts();
        if (forward != null && forward.e164().equals(sender)) {
            return "";
        }
        String forwarded = forward == null ? "" : message(cut("From " + sender + ": " + body), forward.e164());
        boolean answered = !calls.textAnswer().isEmpty() && TrackingNumber.isE164(sender);
        return forwarded + (answered ? message(calls.textAnswer(), "") : "");
    }

    private static String message(String text, String to) {
        return Twiml.element("Message", Twiml.text(text), "to", to);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
