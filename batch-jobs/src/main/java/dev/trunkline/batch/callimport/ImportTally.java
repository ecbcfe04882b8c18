package dev.trunkline.batch.callimport;

import dev.trunkline.core.callimport.ImportCounts;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of the rows so far.
 *
 * @param unreadable why the file can't be read to its end; empty when it can
 */
record ImportTally(ImportCounts counts, String unreadable) {
    private static final String ADDED = "added";
    private static final String KNOWN = "known";
    private static final String SKIPPED = "skipped";
    private static final String REJECTED = "rejected";
    private static final String UNREADABLE = "unreadable";

    static ImportTally of(ExecutionContext context) {
        long added = context.getLong(ADDED, 0);
        long known = context.getLong(KNOWN, 0);
        long skipped = context.getLong(SKIPPED, 0);
        long rejected = context.getLong(REJECTED, 0);
        return new ImportTally(
                new ImportCounts(added + known + skipped + rejected, added, known, skipped, rejected),
                context.getString(UNREADABLE, ""));
    }

    void saveTo(ExecutionContext context) {
        context.putLong(ADDED, counts.added());
        context.putLong(KNOWN, counts.known());
        context.putLong(SKIPPED, counts.skipped());
        context.putLong(REJECTED, counts.rejected());
        context.putString(UNREADABLE, unreadable);
    }

    ImportTally plus(ImportCounts more) {
        return new ImportTally(counts.plus(more), unreadable);
    }

    ImportTally endingWith(String reason) {
        return new ImportTally(counts, reason);
    }
}
