package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.site.Site;
import java.util.List;
import java.util.Objects;

/** Understands the rows of one file. Not thread-safe. */
interface RowFormat {
    /**
     * What a row says.
     *
     * @throws CellProblem when it can't be understood
     */
    CallRow read(long line, Cells cells);

    /**
     * Of this file.
     *
     * @param first its first row; empty when it has none
     * @param brief whether of calls only the caller and the start must hold
     * @throws UnreadableFileException when the file is not of its format
     */
    static RowFormat of(ImportRun run, Site site, Numbers numbers, List<String> first, boolean brief) {
        if (first.isEmpty()) {
            throw new UnreadableFileException("The file is empty.");
        }
        Calls calls = new Calls(run.request(), site, brief);
        Headings headings = new Headings(first);
        return switch (run.request().format()) {
            case TRUNKLINE -> new TrunklineRows(headings, run, site, calls);
            case TWILIO -> new TwilioRows(headings, run, site, calls);
            case CALLRAIL -> new CallRailRows(headings, run, site, calls);
            case OUTCOMES -> new OutcomeRows(headings, run, site);
            case ASTERISK -> new AsteriskRows(first, run, site, numbers, calls);
            case MAPPED ->
                new MappedRows(
                        Objects.requireNonNull(run.request().mapping(), "A mapped file is read once it has a mapping"),
                        first,
                        run,
                        site,
                        calls);
        };
    }

    /** Whether the first row of the file names its columns. */
    static boolean hasHeadings(ImportRun run) {
        return switch (run.request().format()) {
            case TRUNKLINE, TWILIO, CALLRAIL, OUTCOMES -> true;
            case ASTERISK -> false;
            case MAPPED ->
                run.request().mapping() == null || run.request().mapping().headings();
        };
    }
}
