package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Our own format: the first line names the fields of {@code POST /v1/responses}, in any order. {@code trackingNumber} and {@code
 * startedAt} must be there; {@code caller}, {@code durationSeconds}, {@code answered}, {@code externalId} and {@code kind} (always {@code
 * CALL}) may be.
 */
final class TrunklineRows implements RowFormat {
    private static final String NAME = "Trunkline's format";

    private final int number;
    private final int caller;
    private final int start;
    private final int duration;
    private final int answered;
    private final int externalId;
    private final int kind;
    private final Headings headings;
    private final Set<Integer> used;
    private final NumberCells numbers;
    private final TimeCells times;
    private final Calls calls;

    TrunklineRows(Headings headings, ImportRun run, Site site, Calls calls) {
        this.headings = headings;
        this.number = headings.need(NAME, "trackingNumber");
        this.start = headings.need(NAME, "startedAt");
        this.caller = headings.place("caller");
        this.duration = headings.place("durationSeconds");
        this.answered = headings.place("answered");
        this.externalId = headings.place("externalId");
        this.kind = headings.place("kind");
        this.used = new HashSet<>(List.of(number, start, caller, duration, answered, externalId, kind));
        this.numbers = new NumberCells(site.siteNumber());
        this.times = TimeCells.clear(run.request().zone(), run.requestedAt());
        this.calls = calls;
    }

    @Override
    public CallRow read(long line, Cells cells) {
        String what = cells.at(kind);
        if (!what.isEmpty() && !what.equalsIgnoreCase("CALL")) {
            throw new CellProblem("The kind is " + CellProblem.shown(what) + ", but files hold calls only.");
        }
        Duration talk = DurationCells.read(cells.at(duration));
        String outcome = cells.at(answered);
        CallProgress progress = OutcomeCells.read(outcome.isEmpty() ? "false" : outcome, talk);
        return new CallRow.Call(
                line,
                calls.call(
                        numbers.dialled(cells.at(number)),
                        numbers.caller(cells.at(caller)),
                        times.read(cells.at(start)),
                        progress,
                        cells.at(externalId),
                        calls.rest(headings, cells, used)),
                cells.values());
    }
}
