package dev.trunkline.app.callimport;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.callimport.CallFile;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.site.SiteId;
import java.time.ZoneId;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Imports, rejects and mappings as documents. */
final class ImportDocuments {
    private ImportDocuments() {}

    static Document document(ImportRun run) {
        ImportRequest request = run.request();
        ColumnMapping mapping = request.mapping();
        return new Document("_id", run.id().value())
                .append("site", request.site().key())
                .append("format", request.format().name())
                .append("zone", request.zone().getId())
                .append("mapping", mapping == null ? null : document(mapping))
                .append("fileName", request.fileName())
                .append("requestedBy", request.requestedBy())
                .append("file", document(run.file()))
                .append("status", run.status().name())
                .append("final", run.status().isFinal())
                .append("rows", run.rows())
                .append("counts", document(run.counts()))
                .append("requestedAt", Times.stored(run.requestedAt()))
                .append("startedAt", Times.storedOrNull(run.startedAt()))
                .append("endedAt", Times.storedOrNull(run.endedAt()))
                .append("failure", run.failure());
    }

    static ImportRun run(Document document) {
        return new ImportRun(
                new ImportId(document.getString("_id")),
                new ImportRequest(
                        new SiteId(document.getString("site")),
                        ImportFormat.valueOf(document.getString("format")),
                        ZoneId.of(document.getString("zone")),
                        mapping(document.get("mapping", Document.class)),
                        document.getString("fileName"),
                        document.getString("requestedBy")),
                file(document.get("file", Document.class)),
                ImportStatus.valueOf(document.getString("status")),
                document.getLong("rows"),
                counts(document.get("counts", Document.class)),
                Times.in(document, "requestedAt"),
                Times.orNullIn(document, "startedAt"),
                Times.orNullIn(document, "endedAt"),
                document.getString("failure"));
    }

    private static Document document(CallFile file) {
        return new Document("bytes", file.bytes())
                .append("parts", file.parts())
                .append("charset", file.charset())
                .append("separator", String.valueOf(file.separator()))
                .append("headings", file.headings());
    }

    private static CallFile file(Document document) {
        return new CallFile(
                document.getLong("bytes"),
                document.getInteger("parts"),
                document.getString("charset"),
                document.getString("separator").charAt(0),
                document.getList("headings", String.class));
    }

    private static Document document(ImportCounts counts) {
        return new Document("read", counts.read())
                .append("added", counts.added())
                .append("known", counts.known())
                .append("skipped", counts.skipped())
                .append("rejected", counts.rejected());
    }

    private static ImportCounts counts(Document document) {
        return new ImportCounts(
                document.getLong("read"),
                document.getLong("added"),
                document.getLong("known"),
                document.getLong("skipped"),
                document.getLong("rejected"));
    }

    static Document document(SiteId site, ColumnMapping mapping) {
        return document(mapping).append("_id", site.key());
    }

    private static Document document(ColumnMapping mapping) {
        return new Document("headings", mapping.headings())
                .append("number", mapping.number())
                .append("caller", mapping.caller())
                .append("start", mapping.start())
                .append("duration", mapping.duration())
                .append("answered", mapping.answered())
                .append("externalId", mapping.externalId())
                .append("datePattern", mapping.datePattern())
                .append("zone", mapping.zone().getId());
    }

    static @Nullable ColumnMapping mapping(@Nullable Document document) {
        return document == null
                ? null
                : new ColumnMapping(
                        document.getBoolean("headings"),
                        document.getString("number"),
                        document.getString("caller"),
                        document.getString("start"),
                        document.getString("duration"),
                        document.getString("answered"),
                        document.getString("externalId"),
                        document.getString("datePattern"),
                        ZoneId.of(document.getString("zone")));
    }

    static Document document(Reject reject) {
        return new Document("_id", String.format(Locale.ROOT, "%s/%d", reject.run(), reject.line()))
                .append("run", reject.run().value())
                .append("line", reject.line())
                .append("reason", reject.reason())
                .append("cells", reject.cells());
    }

    static Reject reject(Document document) {
        return new Reject(
                new ImportId(document.getString("run")),
                document.getLong("line"),
                document.getString("reason"),
                document.getList("cells", String.class));
    }
}
