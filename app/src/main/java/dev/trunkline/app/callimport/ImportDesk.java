package dev.trunkline.app.callimport;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.callimport.ImportRunner;
import dev.trunkline.core.callimport.CallFile;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes files in. A file is stored part by part as it comes, and its first row is looked at, before anybody is told that it is accepted;
 * of what is refused nothing is kept but the reason. Thread-safe.
 */
@Component
class ImportDesk {
    private static final int LONGEST_NAME = 200;

    private final CallImports imports;
    private final FileParts parts;
    private final StoredFiles files;
    private final ImportRunner runner;
    private final ImportProperties properties;
    private final IdSource ids;
    private final Clock clock;

    ImportDesk(
            CallImports imports,
            FileParts parts,
            StoredFiles files,
            ImportRunner runner,
            ImportProperties properties,
            IdSource ids,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.files = files;
        this.runner = runner;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param zone of times that name none; empty: the site's
     */
    ImportRequest request(Site site, String format, String zone, String fileName, String by) {
        ImportFormat known = format(format);
        ColumnMapping mapping =
                known == ImportFormat.MAPPED ? imports.mapping(site.id()).orElse(null) : null;
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        ImportRequest asked = new ImportRequest(site.id(), known, zone(zone, site), null, name, by);
        return mapping == null ? asked : asked.with(mapping);
    }

    private static ImportFormat format(String name) {
        try {
            return ImportFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "unknown-format",
                    "The format is trunkline, twilio, asterisk, callrail, mapped or outcomes, but was "
                            + CellProblem.shown(name) + ".");
        }
    }

    static ZoneId zone(String zone, Site site) {
        try {
            return zone.isBlank() ? site.zone() : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "unknown-zone",
                    "The zone is a name such as America/Toronto or UTC, but was " + CellProblem.shown(zone) + ".");
        }
    }

    /** Stores the file and starts its import, or keeps it until somebody says what its columns mean. Durable when the call returns. */
    ImportRun receive(ImportRequest request, InputStream body) throws IOException {
        ImportRun run = ImportRun.receiving(new ImportId(ids.next()), request, clock.instant());
        imports.save(run);
        try {
            ImportRun received = run.received(withHeadings(run, store(run, body)));
            if (received.status() == ImportStatus.WAITING) {
                check(received);
            }
            runner.start(received);
            return received;
        } catch (IOException | RuntimeException e) {
            forget(run, e);
            throw e;
        }
    }

    /** Starts the import of a file whose columns mean this, and remembers the mapping for the next. */
    ImportRun map(ImportRun run, ColumnMapping mapping) {
        ImportRun mapped = run.mapped(mapping, run.file());
        check(mapped);
        imports.saveMapping(run.request().site(), mapping);
        runner.start(mapped);
        return mapped;
    }

    private CallFile withHeadings(ImportRun run, CallFile file) {
        List<String> first =
                files.firstRows(run.received(file), 1).stream().findFirst().orElse(List.of());
        return RowFormat.hasHeadings(run)
                ? new CallFile(file.bytes(), file.parts(), file.charset(), file.separator(), first)
                : file;
    }

    private CallFile store(ImportRun run, InputStream body) throws IOException {
        Encodings encodings = new Encodings();
        byte[] head = new byte[0];
        long bytes = 0;
        int count = 0;
        byte[] part = body.readNBytes(FileParts.LONGEST_PART);
        while (part.length > 0) {
            bytes += part.length;
            if (bytes > properties.longestFile().toBytes()) {
                throw ProblemException.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "Send at most " + properties.longestFile().toMegabytes()
                                + " MB: split the file and import the parts. Nothing was stored.");
            }
            encodings.pass(part);
            parts.put(run.id(), count, part);
            head = count == 0 ? part : head;
            count++;
            part = body.readNBytes(FileParts.LONGEST_PART);
        }
        return shape(head, bytes, count, encodings.name());
    }

    private static CallFile shape(byte[] head, long bytes, int count, String charset) throws IOException {
        char[] text = new char[FileParts.LONGEST_PART];
        int length =
                Math.max(0, Csv.text(new ByteArrayInputStream(head), charset).read(text));
        return new CallFile(bytes, count, charset, Separators.of(new String(text, 0, length)), List.of());
    }

    /** Refuses a file that is not of its format. */
    private void check(ImportRun run) {
        try (CallRows rows = files.open(run)) {
            rows.next();
        } catch (UnreadableFileException e) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-format", String.valueOf(e.getMessage()));
        }
    }

    private void forget(ImportRun run, Exception cause) {
        try {
            parts.removeAll(run.id());
            imports.save(run.unreadable(run.counts(), reason(cause), clock.instant()));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static String reason(Exception cause) {
        return cause instanceof ProblemException problem
                ? String.valueOf(problem.getBody().getDetail())
                : "The file did not come whole. Send it again.";
    }
}
