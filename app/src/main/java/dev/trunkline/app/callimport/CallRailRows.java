package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * CallRail's export of calls. Its columns are chosen by who exports them; the names are those of the default set ({@code Call Status},
 * {@code Tracking Number}, {@code Phone Number}, {@code Start Time}, {@code Duration (seconds)}) and of the <a
 * href="https://apidocs.callrail.com/#calls">API</a>. Start times are of the account's zone, in American or ISO writing. The set has no
 * id of the call: without one, a call is known by its content.
 */
final class CallRailRows implements RowFormat {
    private static final String NAME = "CallRail's export";

    private final Headings headings;
    private final int number;
    private final int caller;
    private final int start;
    private final int duration;
    private final int status;
    private final int externalId;
    private final int direction;
    private final Set<Integer> used;
    private final NumberCells numbers;
    private final TimeCells times;
    private final Calls calls;

    CallRailRows(Headings headings, ImportRun run, Site site, Calls calls) {
        this.headings = headings;
        this.number = headings.need(NAME, "Tracking Number", "Tracking Phone Number");
        this.caller = headings.need(NAME, "Phone Number", "Customer Phone Number", "Caller Number");
        this.start = headings.need(NAME, "Start Time", "Call Start Time");
        this.duration = headings.need(NAME, "Duration (seconds)", "Duration");
        this.status = headings.need(NAME, "Call Status", "Answered", "Status");
        this.externalId = headings.place("Call ID", "Id", "Call Resource ID");
        this.direction = headings.place("Direction");
        this.used = new HashSet<>(List.of(number, caller, start, duration, status, externalId));
        this.numbers = new NumberCells(site.siteNumber());
        this.times = TimeCells.american(run.request().zone(), run.requestedAt());
        this.calls = calls;
    }

    @Override
    public CallRow read(long line, Cells cells) {
        if (cells.at(direction).equalsIgnoreCase("outbound")) {
            return new CallRow.Skipped(line);
        }
        Duration talk = DurationCells.read(cells.at(duration));
        return new CallRow.Call(
                line,
                calls.call(
                        numbers.dialled(cells.at(number)),
                        numbers.caller(cells.at(caller)),
                        times.read(cells.at(start)),
                        OutcomeCells.read(cells.at(status), talk),
                        cells.at(externalId),
                        calls.rest(headings, cells, used)),
                cells.values());
    }
}
