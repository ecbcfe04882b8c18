package dev.trunkline.batch.callimport;

import dev.trunkline.batch.callimport.CallIntake.Taken;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.outcome.OutcomeReceipt;
import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.response.ChangeLane;
import java.util.ArrayList;
import java.util.List;

/** Takes outcomes of a file in at the one desk, as if each had just been told. Can be repeated. Thread-safe. */
final class OutcomeIntake {
    private final ImportRun run;
    private final OutcomeDesk desk;

    OutcomeIntake(ImportRun run, OutcomeDesk desk) {
        this.run = run;
        this.desk = desk;
    }

    /** Accepts them, in their order. */
    Taken take(List<CallRow.Later> rows) {
        List<OutcomeReceipt> receipts =
                desk.tellAll(rows.stream().map(CallRow.Later::told).toList(), ChangeLane.RUN);
        ImportCounts counts = ImportCounts.NONE;
        List<Reject> rejects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CallRow.Later row = rows.get(i);
            counts = counts.plus(
                    switch (receipts.get(i)) {
                        case Stored stored -> ImportCounts.ADDED;
                        case Repeated repeated -> again(row, repeated);
                        case Contradicted contradicted -> reject(row, contradicted.sentence(), rejects);
                        case Refused refused -> reject(row, refused.sentence(), rejects);
                    });
        }
        return new Taken(counts, rejects);
    }

    /** This row may have told it itself, before the import was interrupted. */
    private static ImportCounts again(CallRow.Later row, Repeated repeated) {
        return repeated.outcome().by().equals(row.told().by()) ? ImportCounts.ADDED : ImportCounts.KNOWN;
    }

    private ImportCounts reject(CallRow.Later row, String reason, List<Reject> rejects) {
        rejects.add(new Reject(run.id(), row.line(), reason, row.cells()));
        return ImportCounts.REJECTED;
    }
}
