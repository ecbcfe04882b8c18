package dev.trunkline.app.callimport;

import dev.trunkline.app.outcome.Amount;
import dev.trunkline.app.outcome.OutcomeArrival;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.outcome.InvalidOutcomeException;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.outcome.OutcomeSubject;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.site.Site;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What became of responses. {@code outcome} and {@code at} must be there, and {@code response} or {@code caller}; {@code startedAt},
 * {@code value}, {@code currency} and {@code id} may be. A row without an outcome says nothing. Our own export of responses can be filled
 * in and sent back: its {@code laterOutcome} and what belongs to it are read, and its {@code id} is the response's.
 */
final class OutcomeRows implements RowFormat {
    private static final String NAME = "a file of outcomes";
    private static final String EXPORTED = "laterOutcome";
    private static final Map<String, OutcomeKind> WORDS = Map.ofEntries(
            Map.entry("sale", OutcomeKind.SALE),
            Map.entry("sold", OutcomeKind.SALE),
            Map.entry("won", OutcomeKind.SALE),
            Map.entry("closed won", OutcomeKind.SALE),
            Map.entry("purchase", OutcomeKind.SALE),
            Map.entry("lost", OutcomeKind.LOST),
            Map.entry("closed lost", OutcomeKind.LOST),
            Map.entry("no sale", OutcomeKind.LOST),
            Map.entry("open", OutcomeKind.OPEN),
            Map.entry("reopened", OutcomeKind.OPEN));
    private static final int ID_LENGTH = 32;

    private final ImportRun run;
    private final Columns columns;
    private final NumberCells numbers;
    private final TimeCells starts;
    private final DayCells times;

    OutcomeRows(Headings headings, ImportRun run, Site site) {
        this.run = run;
        this.columns = Columns.of(headings);
        this.numbers = new NumberCells(site.siteNumber());
        this.starts = TimeCells.american(run.request().zone(), run.requestedAt());
        this.times =
                new DayCells(starts.of("time of the outcome"), run.request().zone(), run.requestedAt());
    }

    @Override
    public CallRow read(long line, Cells cells) {
        String word = cells.at(columns.outcome());
        if (word.isEmpty()) {
            return new CallRow.Skipped(line);
        }
        OutcomeKind kind =
                WORDS.get(word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '));
        if (kind == null) {
            throw new CellProblem("The outcome " + CellProblem.shown(word) + " is none. Write SALE, LOST or OPEN.");
        }
        DayCells.When when = times.read(cells.at(columns.at()));
        String response = cells.at(columns.response());
        CallerNumber caller = numbers.caller(response.isEmpty() ? cells.at(columns.caller()) : "");
        String start = cells.at(columns.startedAt());
        Instant startedAt = start.isEmpty() || !response.isEmpty() ? null : starts.read(start);
        OutcomeSubject subject =
                OutcomeArrival.subject(response, caller, startedAt, when.latest(), LastOfCaller.USUALLY);
        OutcomeFacts facts = facts(kind, when.at(), cells, subject);
        return new CallRow.Later(
                line,
                OutcomeArrival.told(
                        run.request().site(),
                        subject,
                        facts,
                        "import " + ImportOrigin.of(run.id().value(), line),
                        run.requestedAt()),
                cells.values());
    }

    private OutcomeFacts facts(OutcomeKind kind, Instant at, Cells cells, OutcomeSubject subject) {
        try {
            Amount amount = kind == OutcomeKind.SALE
                    ? Amount.of(cells.at(columns.value()), cells.at(columns.currency()))
                    : new Amount(null, "");
            String own = cells.at(columns.id());
            OutcomeFacts unnamed = new OutcomeFacts(kind, amount.value(), amount.currency(), at, "row");
            return own.isEmpty() ? unnamed.named(ofContent(unnamed, subject)) : unnamed.named(own);
        } catch (InvalidOutcomeException e) {
            throw new CellProblem("The " + e.field() + " " + e.rule() + ".");
        } catch (IllegalArgumentException e) {
            throw new CellProblem(String.valueOf(e.getMessage()));
        }
    }

    /** Without a name of its own an outcome is known by its content. */
    private static String ofContent(OutcomeFacts facts, OutcomeSubject subject) {
        return "row-" + OutcomeArrival.fingerprint(subject, facts).substring(0, ID_LENGTH);
    }

    /** Where things stand; {@link Headings#NONE} for what the file does not tell. */
    private record Columns(
            int response, int caller, int startedAt, int outcome, int value, int currency, int at, int id) {
        static Columns of(Headings headings) {
            boolean exported = headings.place(EXPORTED) != Headings.NONE;
            int caller = headings.place("caller", "callerNumber", "phone", "phoneNumber", "callersPhoneNumber");
            int response = headings.place("response", "responseId");
            int id = headings.place("id");
            boolean idIsTheResponse = response == Headings.NONE && (exported || caller == Headings.NONE);
            int named = idIsTheResponse ? id : response;
            int own = headings.place("outcomeId", "dealId", "opportunityId", "orderId", "transactionId");
            return new Columns(
                    named == Headings.NONE && caller == Headings.NONE ? headings.need(NAME, "response") : named,
                    caller,
                    exported ? Headings.NONE : headings.place("startedAt", "callStartTime", "callTime"),
                    headings.need(NAME, exported ? EXPORTED : "outcome", "result", "status", "stage"),
                    headings.place(exported ? "laterValue" : "value", "amount", "revenue", "conversionValue"),
                    headings.place(exported ? "laterCurrency" : "currency", "conversionCurrency"),
                    headings.need(NAME, exported ? "laterAt" : "at", "date", "closeDate", "conversionTime", "time"),
                    own == Headings.NONE && !idIsTheResponse ? id : own);
        }
    }
}
