package dev.trunkline.batch.callimport;

import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportedCall;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.Responses;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes calls of a file in at the one desk, as if each had just arrived. Can be repeated. Thread-safe. */
final class CallIntake {
    private static final String CONTRADICTED =
            "A call with this id is there already, with another number, caller, start, length or outcome. Nothing was changed.";

    private final ImportRun run;
    private final Responses responses;
    private final ResponseDesk desk;
    private final FirstCalls firstCalls;
    private final InstantSource clock;

    CallIntake(ImportRun run, Responses responses, ResponseDesk desk, FirstCalls firstCalls, InstantSource clock) {
        this.run = run;
        this.responses = responses;
        this.desk = desk;
        this.firstCalls = firstCalls;
        this.clock = clock;
    }

    /** Stores and judges them, in their order. */
    Taken take(List<CallRow.Call> rows) {
        List<Receipt> receipts = desk.receiveAll(responses(rows));
        ImportCounts counts = ImportCounts.NONE;
        List<Reject> rejects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CallRow.Call row = rows.get(i);
            counts = counts.plus(
                    switch (receipts.get(i)) {
                        case Receipt.Stored stored -> ImportCounts.ADDED;
                        case Receipt.Repeated repeated ->
                            again(row, repeated.response().response());
                        case Receipt.Contradicted contradicted -> {
                            rejects.add(new Reject(run.id(), row.line(), CONTRADICTED, row.cells()));
                            yield ImportCounts.REJECTED;
                        }
                    });
        }
        return new Taken(counts, rejects);
    }

    private List<Response> responses(List<CallRow.Call> rows) {
        Map<CallerNumber, Instant> mayBeFirst = new HashMap<>();
        for (CallRow.Call row : rows) {
            ImportedCall call = row.call();
            if (!call.caller().equals(CallerNumber.WITHHELD) && firstCalls.isFirst(call.caller(), call.startedAt())) {
                mayBeFirst.put(call.caller(), call.startedAt());
            }
        }
        Set<CallerNumber> known = responses.known(run.request().site(), mayBeFirst);
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> row.call()
                        .response(
                                run,
                                row.line(),
                                firstCalls.isFirst(
                                                row.call().caller(), row.call().startedAt())
                                        && !known.contains(row.call().caller()),
                                now))
                .toList();
    }

    /** This row may have brought it itself, before the import was interrupted. */
    private ImportCounts again(CallRow.Call row, Response stored) {
        String origin = ImportOrigin.of(run.id().value(), row.line());
        if (origin.equals(stored.payload().get(ImportOrigin.FIELD))) {
            return ImportCounts.ADDED;
        }
        if (row.call().progress().isFurtherThan(stored.progress())) {
            desk.advance(stored.id(), row.call().progress());
        }
        return ImportCounts.KNOWN;
    }

    /** What became of them. */
    record Taken(ImportCounts counts, List<Reject> rejects) {}
}
