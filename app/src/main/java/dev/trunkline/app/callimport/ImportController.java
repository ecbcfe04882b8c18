package dev.trunkline.app.callimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.callimport.ImportRunner;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of calls and of outcomes by API. */
@RestController
@RequestMapping("/v1/imports")
final class ImportController {
    private static final int MOST_RUNS = 100;

    private final SiteAccess sites;
    private final ImportDesk desk;
    private final CallImports imports;
    private final ImportRunner runner;
    private final RejectFile rejects;

    ImportController(SiteAccess sites, ImportDesk desk, CallImports imports, ImportRunner runner, RejectFile rejects) {
        this.sites = sites;
        this.desk = desk;
        this.imports = imports;
        this.runner = runner;
        this.rejects = rejects;
    }

    /** Not of forms: the server would read their bodies to find parameters. */
    @PostMapping(
            path = "/calls",
            consumes = {"text/csv", "text/plain", "text/tab-separated-values", "application/octet-stream"})
    ResponseEntity<ImportView> receive(
            @RequestParam String site,
            @RequestParam String format,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String fileName,
            HttpServletRequest call)
            throws IOException {
        Site allowed = sites.allowed(site);
        ImportRequest request = desk.request(allowed, format, zone, fileName, sites.caller());
        if (request.format() == ImportFormat.MAPPED && request.mapping() == null) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "no-mapping",
                    "Nobody has said what the columns of the files of site '" + site
                            + "' mean: import one on the page Imports, or PUT /v1/imports/mapping?site=" + site + ".");
        }
        ImportRun run = desk.receive(request, call.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/imports/" + run.id()))
                .body(ImportView.of(run));
    }

    /** A file of outcomes. */
    @PostMapping(
            path = "/outcomes",
            consumes = {"text/csv", "text/plain", "text/tab-separated-values", "application/octet-stream"})
    ResponseEntity<ImportView> receiveOutcomes(
            @RequestParam String site,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String fileName,
            HttpServletRequest call)
            throws IOException {
        return receive(site, ImportFormat.OUTCOMES.name(), zone, fileName, call);
    }

    @GetMapping
    ListAnswer<ImportView> list(@RequestParam String site) {
        return new ListAnswer<>(
                imports.ofSite(sites.allowed(site).id(), MOST_RUNS).stream()
                        .map(ImportView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    ImportView find(@PathVariable String id) {
        return ImportView.of(allowed(id));
    }

    /** Lets a failed import go on. */
    @PostMapping("/{id}/resume")
    ResponseEntity<ImportView> resume(@PathVariable String id) {
        ImportRun run = allowed(id);
        if (run.status() != ImportStatus.FAILED) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "not-failed",
                    "Only a failed import can go on, but it is " + run.status() + ".");
        }
        runner.resume(run.id());
        return ResponseEntity.accepted().body(ImportView.of(allowed(id)));
    }

    @GetMapping("/{id}/rejects")
    void rejects(@PathVariable String id, HttpServletResponse answer) throws IOException {
        rejects.send(allowed(id), answer);
    }

    @GetMapping("/mapping")
    ColumnMapping mapping(@RequestParam String site) {
        return imports.mapping(sites.allowed(site).id())
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "no-mapping", "Site '" + site + "' has no mapping of columns."));
    }

    /** Says what the columns of the site's files mean. */
    @PutMapping("/mapping")
    ColumnMapping map(@RequestParam String site, @RequestBody MappingForm form) {
        Site allowed = sites.allowed(site);
        ColumnMapping mapping = form.mapping(allowed);
        imports.saveMapping(allowed.id(), mapping);
        return mapping;
    }

    private ImportRun allowed(String id) {
        ImportRun run = imports.find(new ImportId(id))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-import", "There is no import '" + id + "'."));
        sites.check(run.request().site());
        return run;
    }

    /**
     * An import as the API answers it.
     *
     * @param rows how many the file has; 0 while nobody has counted them
     * @param failure null when there is none
     */
    @JsonInclude
    record ImportView(
            String id,
            String site,
            ImportFormat format,
            String zone,
            String fileName,
            ImportStatus status,
            long bytes,
            long rows,
            long read,
            long added,
            long known,
            long skipped,
            long rejected,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            String requestedBy,
            @Nullable String failure) {
        static ImportView of(ImportRun run) {
            return new ImportView(
                    run.id().value(),
                    run.request().site().key(),
                    run.request().format(),
                    run.request().zone().getId(),
                    run.request().fileName(),
                    run.status(),
                    run.file().bytes(),
                    run.rows(),
                    run.counts().read(),
                    run.counts().added(),
                    run.counts().known(),
                    run.counts().skipped(),
                    run.counts().rejected(),
                    run.requestedAt(),
                    run.startedAt(),
                    run.endedAt(),
                    run.request().requestedBy(),
                    run.failure().isEmpty() ? null : run.failure());
        }
    }
}
