package dev.trunkline.core.callflow;

import dev.trunkline.core.callflow.CallStep.Connect;
import dev.trunkline.core.callflow.CallStep.HangUp;
import dev.trunkline.core.callflow.CallStep.TakeMessage;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The way of a call through the settings of its site. The same call gets the same answer however often it is asked for: the instant
 * that counts is that of its start.
 *
 * @param destination where the number that was dialled is connected
 */
public record CallFlow(CallHandling handling, TrackingNumber destination) {
    /** How a call begins that came at the instant. */
    public CallStep begin(Instant at, ZoneId zone) {
        return handling.hours().isOpen(at, zone) ? open() : closed();
    }

    /** How a call begins in business hours. */
    public CallStep open() {
        return connect(CallLeg.DESTINATION, handling.announcement());
    }

    /** How a call begins outside business hours. */
    public CallStep closed() {
        return switch (handling.closed()) {
            case CONNECT -> open();
            case FALLBACK -> connect(CallLeg.FALLBACK, handling.announcement());
            case VOICEMAIL -> new TakeMessage(handling.greeting(), handling.longestMessage());
        };
    }

    /** What follows when nobody picked up on the leg. */
    public CallStep unanswered(CallLeg leg) {
        if (leg == CallLeg.DESTINATION && handling.unanswered().ringsFallback()) {
            return connect(CallLeg.FALLBACK, "");
        }
        return handling.unanswered().takesMessage()
                ? new TakeMessage(handling.greeting(), handling.longestMessage())
                : new HangUp();
    }

    private CallStep connect(CallLeg leg, String announcement) {
        TrackingNumber fallback = handling.fallback();
        TrackingNumber rung = leg == CallLeg.FALLBACK && fallback != null ? fallback : destination;
        return new Connect(rung, leg, announcement, handling.ring(), handling.recording() != CallRecording.OFF);
    }
}
