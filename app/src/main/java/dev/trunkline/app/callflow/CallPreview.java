package dev.trunkline.app.callflow;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.telephony.CallScript;
import dev.trunkline.core.callflow.CallFlow;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallStep;
import dev.trunkline.core.callflow.Whisper;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a caller to the site number hears, in words and as Twilio gets it; from the steps that answer calls. */
final class CallPreview {
    private static final Whisper EXAMPLE = new Whisper("Paid Search", "emergency", "burst pipe");

    private final CallScript script;
    private final Site site;
    private final CallFlow flow;

    CallPreview(CallScript script, Site site, TrackingNumber destination) {
        this.script = script;
        this.site = site;
        this.flow = new CallFlow(site.calls(), destination);
    }

    /** Now, and, if it is another, at the other times. */
    List<Scene> scenes(Instant now, SiteTimes times) {
        CallHandling calls = site.calls();
        boolean open = calls.hours().isOpen(now, site.zone());
        List<Scene> scenes = new ArrayList<>();
        String state = calls.hours().isAlways() ? "" : open ? ", open" : ", closed";
        scenes.add(scene("Now, " + times.time(now) + state, flow.begin(now, site.zone())));
        if (!calls.hours().isAlways()) {
            scenes.add(open ? scene("Outside business hours", flow.closed()) : scene("In business hours", flow.open()));
        }
        return scenes;
    }

    private Scene scene(String title, CallStep step) {
        List<String> lines = new ArrayList<>();
        tell(step, lines);
        return new Scene(title, lines, script.document(step, site).replace("><", ">\n<"));
    }

    private void tell(CallStep step, List<String> lines) {
        switch (step) {
            case CallStep.Connect connect -> {
                hears(connect.announcement(), lines);
                lines.add("Rings " + NumberDisplay.national(connect.destination()) + " for "
                        + connect.ring().toSeconds() + " s." + (connect.recorded() ? " The talk is recorded." : ""));
                if (!site.calls().whisper().isEmpty()) {
                    lines.add("Who picks up hears “" + EXAMPLE.said(site.calls().whisper()) + "”.");
                }
                CallStep next = flow.unanswered(connect.leg());
                lines.add(next instanceof CallStep.HangUp ? "If nobody answers, the call ends." : "If nobody answers:");
                if (!(next instanceof CallStep.HangUp)) {
                    tell(next, lines);
                }
            }
            case CallStep.TakeMessage message -> {
                hears(message.greeting(), lines);
                lines.add("May leave a message of up to " + SiteTimes.minutes(message.longest()) + ".");
            }
            case CallStep.HangUp hangUp -> lines.add("The call ends.");
        }
    }

    private static void hears(String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add("Hears “" + text + "”.");
        }
    }

    /** One course of a call. */
    record Scene(String title, List<String> lines, String twiml) {}
}
