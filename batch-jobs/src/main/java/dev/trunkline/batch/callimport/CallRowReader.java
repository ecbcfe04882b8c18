package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.UnreadableFileException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the rows of a file from its first and passes over those that were done before it was interrupted. */
final class CallRowReader implements ItemStreamReader<CallRow> {
    private static final String READ = "rowsRead";

    private final CallFiles files;
    private final ImportRun run;
    private final int chunkSize;
    private final NodeStop stop;

    private @Nullable CallRows rows;
    private long read;

    CallRowReader(CallFiles files, ImportRun run, int chunkSize, NodeStop stop) {
        this.files = files;
        this.run = run;
        this.chunkSize = chunkSize;
        this.stop = stop;
    }

    /** The rows of the file; one that says why when it is not of its format. */
    static CallRows rows(Function<ImportRun, CallRows> opening, ImportRun run) {
        try {
            return opening.apply(run);
        } catch (UnreadableFileException e) {
            return new NoRows(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        CallRows opened = rows(files::open, run);
        read = context.getLong(READ, 0);
        for (long i = 0; i < read; i++) {
            opened.next();
        }
        rows = new RowsAhead(opened);
    }

    @Override
    public @Nullable CallRow read() {
        if (rows == null) {
            throw new IllegalStateException("A file is opened before it is read");
        }
        if (read % chunkSize == 0) {
            stop.endHereIfAsked();
        }
        CallRow row = rows.next();
        if (row != null) {
            read++;
        }
        return row;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(READ, read);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    private static final class NoRows implements CallRows {
        private final String reason;
        private boolean said;

        NoRows(String reason) {
            this.reason = reason;
        }

        @Override
        public @Nullable CallRow next() {
            CallRow row = said ? null : new CallRow.Unreadable(1, reason);
            said = true;
            return row;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
