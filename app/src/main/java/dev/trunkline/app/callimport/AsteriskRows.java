package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asterisk's {@code Master.csv}: no headings, and 16 columns, to which {@code loguniqueid} and {@code loguserfield} add one each. The
 * order is that of {@code cdr_csv.c} (<a href="https://github.com/asterisk/asterisk/blob/master/cdr/cdr_csv.c">source</a>). Times are the
 * exchange's local ones unless {@code usegmtime} is on. An exchange logs every call that it handles: those to a number that is not the
 * site's are passed over.
 */
final class AsteriskRows implements RowFormat {
    private static final List<String> COLUMNS = List.of(
            "accountcode",
            "src",
            "dst",
            "dcontext",
            "clid",
            "channel",
            "dstchannel",
            "lastapp",
            "lastdata",
            "start",
            "answer",
            "end",
            "duration",
            "billsec",
            "disposition",
            "amaflags",
            "uniqueid",
            "userfield");
    private static final int SRC = 1;
    private static final int DST = 2;
    private static final int START = 9;
    private static final int BILLSEC = 13;
    private static final int DISPOSITION = 14;
    private static final int UNIQUE_ID = 16;
    private static final int FEWEST = 16;
    private static final Pattern UNIQUE = Pattern.compile("(\\S+-)?\\d{9,}\\.\\d+");
    private static final Set<Integer> USED = Set.of(SRC, DST, START, BILLSEC, DISPOSITION, UNIQUE_ID);
    private static final Set<Integer> USED_WITHOUT_ID = Set.of(SRC, DST, START, BILLSEC, DISPOSITION);

    private final Headings headings = new Headings(COLUMNS);
    private final Site site;
    private final Numbers owned;
    private final NumberCells numbers;
    private final TimeCells times;
    private final Calls calls;

    AsteriskRows(List<String> first, ImportRun run, Site site, Numbers owned, Calls calls) {
        if (first.size() < FEWEST) {
            throw new UnreadableFileException("Asterisk's Master.csv has " + FEWEST
                    + " columns or more, but the first line has " + first.size() + ". Choose another format.");
        }
        this.site = site;
        this.owned = owned;
        this.numbers = new NumberCells(site.siteNumber());
        this.times = TimeCells.clear(run.request().zone(), run.requestedAt());
        this.calls = calls;
    }

    @Override
    public CallRow read(long line, Cells cells) {
        if (cells.values().size() < FEWEST) {
            throw new CellProblem("The line has " + cells.values().size() + " columns instead of " + FEWEST
                    + " or more; it was cut off.");
        }
        Optional<TrackingNumber> number = numbers.dialledIfAny(cells.at(DST)).filter(this::isOfSite);
        if (number.isEmpty()) {
            return new CallRow.Skipped(line);
        }
        boolean hasId = UNIQUE.matcher(cells.at(UNIQUE_ID)).matches();
        return new CallRow.Call(
                line,
                calls.call(
                        number.get(),
                        numbers.caller(cells.at(SRC)),
                        times.read(cells.at(START)),
                        progress(cells),
                        hasId ? cells.at(UNIQUE_ID) : "",
                        calls.rest(headings, cells, hasId ? USED : USED_WITHOUT_ID)),
                cells.values());
    }

    private boolean isOfSite(TrackingNumber number) {
        return owned.find(number)
                .map(OwnedNumber::site)
                .filter(site.id()::equals)
                .isPresent();
    }

    private static CallProgress progress(Cells cells) {
        CallProgress progress = OutcomeCells.read(cells.at(DISPOSITION), DurationCells.read(cells.at(BILLSEC)));
        return progress.status() == CallStatus.COMPLETED
                ? progress
                : new CallProgress(progress.status(), Duration.ZERO, false);
    }
}
