package dev.trunkline.core.callimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file, as it stands.
 *
 * @param rows how many the file has; 0 while nobody has counted them
 * @param startedAt null before it begins
 * @param endedAt null before it ends
 * @param failure why it did not complete; empty when it did or still may
 */
public record ImportRun(
        ImportId id,
        ImportRequest request,
        CallFile file,
        ImportStatus status,
        long rows,
        ImportCounts counts,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String failure) {
    /** An import whose file is about to come. */
    public static ImportRun receiving(ImportId id, ImportRequest request, Instant now) {
        return new ImportRun(
                id, request, CallFile.NONE, ImportStatus.RECEIVING, 0, ImportCounts.NONE, now, null, null, "");
    }

    /** Its file is stored, and it waits for its turn, or for somebody to say what the columns mean. */
    public ImportRun received(CallFile stored) {
        boolean unmapped = request.format() == ImportFormat.MAPPED && request.mapping() == null;
        ImportStatus next = unmapped ? ImportStatus.NEEDS_COLUMNS : ImportStatus.WAITING;
        return new ImportRun(id, request, stored, next, rows, counts, requestedAt, startedAt, endedAt, "");
    }

    /** The columns of its file mean this, and it waits for its turn. */
    public ImportRun mapped(ColumnMapping columns, CallFile read) {
        return new ImportRun(
                id,
                request.with(columns),
                read,
                ImportStatus.WAITING,
                rows,
                counts,
                requestedAt,
                startedAt,
                endedAt,
                "");
    }

    public ImportRun waiting() {
        return as(ImportStatus.WAITING, counts, null, "");
    }

    /** It begins, or goes on. */
    public ImportRun running(Instant now) {
        Instant begun = startedAt == null ? now : startedAt;
        return new ImportRun(id, request, file, ImportStatus.RUNNING, rows, counts, requestedAt, begun, null, "");
    }

    /** Its file has so many rows. */
    public ImportRun withRows(long counted) {
        return new ImportRun(id, request, file, status, counted, counts, requestedAt, startedAt, endedAt, failure);
    }

    /** So many of its rows are done. */
    public ImportRun withCounts(ImportCounts reached) {
        return as(status, reached, endedAt, failure);
    }

    public ImportRun completed(ImportCounts reached, Instant now) {
        return as(ImportStatus.COMPLETED, reached, now, "");
    }

    public ImportRun failed(ImportCounts reached, String cause, Instant now) {
        return as(ImportStatus.FAILED, reached, now, cause);
    }

    public ImportRun unreadable(ImportCounts reached, String cause, Instant now) {
        return as(ImportStatus.UNREADABLE, reached, now, cause);
    }

    private ImportRun as(ImportStatus next, ImportCounts reached, @Nullable Instant ended, String cause) {
        return new ImportRun(id, request, file, next, rows, reached, requestedAt, startedAt, ended, cause);
    }
}
