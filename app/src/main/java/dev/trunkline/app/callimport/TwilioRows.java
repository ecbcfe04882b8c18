package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportedCall;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Twilio's call log, as the Console and scripts over the API write it: the properties of a <a
 * href="https://www.twilio.com/docs/voice/api/call-resource#call-properties">Call</a>, a column each, in any order and spelling ({@code
 * Call Sid}, {@code CallSid}, {@code sid}). A call has the id that its webhooks give it, so what came live is known. Outgoing calls and
 * the second legs of connected ones are no responses.
 */
final class TwilioRows implements RowFormat {
    private static final String NAME = "Twilio's call log";
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{2,64}");

    private final Headings headings;
    private final int sid;
    private final int from;
    private final int to;
    private final int status;
    private final int start;
    private final int duration;
    private final int direction;
    private final Set<Integer> used;
    private final NumberCells numbers;
    private final TimeCells times;
    private final Calls calls;

    TwilioRows(Headings headings, ImportRun run, Site site, Calls calls) {
        this.headings = headings;
        this.sid = headings.need(NAME, "Call Sid", "Sid");
        this.from = headings.need(NAME, "From", "From Formatted");
        this.to = headings.need(NAME, "To", "To Formatted");
        this.status = headings.need(NAME, "Status", "Call Status");
        this.start = headings.need(NAME, "Start Time", "Date Created", "Start");
        this.duration = headings.need(NAME, "Duration", "Duration (seconds)", "Call Duration");
        this.direction = headings.place("Direction");
        this.used = new HashSet<>(List.of(sid, from, to, status, start, duration, direction));
        this.numbers = new NumberCells(site.siteNumber());
        this.times = TimeCells.american(run.request().zone(), run.requestedAt());
        this.calls = calls;
    }

    @Override
    public CallRow read(long line, Cells cells) {
        if (cells.at(direction).toLowerCase(Locale.ROOT).startsWith("out")) {
            return new CallRow.Skipped(line);
        }
        String id = cells.at(sid);
        if (!SID.matcher(id).matches()) {
            throw new CellProblem("The Call Sid " + CellProblem.shown(id) + " is not 2 to 64 letters and digits.");
        }
        ResponseId response = new ResponseId("twilio-" + id);
        TrackingNumber number = numbers.dialled(cells.at(to));
        return new CallRow.Call(
                line,
                new ImportedCall(
                        response,
                        response.value(),
                        number,
                        numbers.caller(cells.at(from)),
                        times.read(cells.at(start)),
                        progress(cells),
                        id,
                        calls.rest(headings, cells, used)),
                cells.values());
    }

    /** As its webhooks are read: a completed call that lasted no second was not answered. */
    private CallProgress progress(Cells cells) {
        Duration talk = DurationCells.read(cells.at(duration));
        CallProgress progress = OutcomeCells.read(cells.at(status), talk);
        return progress.status() == CallStatus.COMPLETED
                ? new CallProgress(CallStatus.COMPLETED, talk, talk.isPositive())
                : progress;
    }
}
