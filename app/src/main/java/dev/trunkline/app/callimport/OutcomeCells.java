package dev.trunkline.app.callimport;

import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How a call ended, in the words of many exchanges. */
final class OutcomeCells {
    private static final Map<String, CallStatus> WORDS = Map.ofEntries(
            Map.entry("true", CallStatus.COMPLETED),
            Map.entry("yes", CallStatus.COMPLETED),
            Map.entry("y", CallStatus.COMPLETED),
            Map.entry("1", CallStatus.COMPLETED),
            Map.entry("answered", CallStatus.COMPLETED),
            Map.entry("answered call", CallStatus.COMPLETED),
            Map.entry("completed", CallStatus.COMPLETED),
            Map.entry("connected", CallStatus.COMPLETED),
            Map.entry("false", CallStatus.NO_ANSWER),
            Map.entry("no", CallStatus.NO_ANSWER),
            Map.entry("n", CallStatus.NO_ANSWER),
            Map.entry("0", CallStatus.NO_ANSWER),
            Map.entry("no answer", CallStatus.NO_ANSWER),
            Map.entry("unanswered", CallStatus.NO_ANSWER),
            Map.entry("missed", CallStatus.NO_ANSWER),
            Map.entry("missed call", CallStatus.NO_ANSWER),
            Map.entry("voicemail", CallStatus.NO_ANSWER),
            Map.entry("abandoned", CallStatus.CANCELED),
            Map.entry("abandoned call", CallStatus.CANCELED),
            Map.entry("canceled", CallStatus.CANCELED),
            Map.entry("cancelled", CallStatus.CANCELED),
            Map.entry("busy", CallStatus.BUSY),
            Map.entry("failed", CallStatus.FAILED),
            Map.entry("congestion", CallStatus.FAILED),
            Map.entry("queued", CallStatus.RINGING),
            Map.entry("initiated", CallStatus.RINGING),
            Map.entry("ringing", CallStatus.RINGING),
            Map.entry("in progress", CallStatus.IN_PROGRESS));

    private OutcomeCells() {}

    /**
     * What a call came to.
     *
     * @param word in any case, with hyphens or spaces
     * @param talk of a call that was answered, and that of Twilio's whole call
     */
    static CallProgress read(String word, Duration talk) {
        CallStatus status =
                WORDS.get(word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '));
        if (status == null) {
            throw new CellProblem("Nobody can say whether " + CellProblem.shown(word)
                    + " means that the call was answered. Write true or false.");
        }
        return new CallProgress(status, talk, status == CallStatus.COMPLETED || status == CallStatus.IN_PROGRESS);
    }

    /** Where a file does not say how calls ended: one that lasted was answered. */
    static CallProgress ofLength(Duration talk) {
        boolean answered = talk.isPositive();
        return new CallProgress(answered ? CallStatus.COMPLETED : CallStatus.NO_ANSWER, talk, answered);
    }
}
