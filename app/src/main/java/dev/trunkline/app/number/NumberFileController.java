package dev.trunkline.app.number;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of a site as a CSV file, by API. */
@RestController
@RequestMapping("/v1/sites/{site}/numbers")
final class NumberFileController {
    private static final String CSV = "text/csv";

    private final SiteAccess access;
    private final NumberLoading loading;

    NumberFileController(SiteAccess access, NumberLoading loading) {
        this.access = access;
        this.loading = loading;
    }

    @GetMapping(produces = CSV)
    ResponseEntity<byte[]> export(@PathVariable String site) {
        return download(access.allowed(site), loading);
    }

    static ResponseEntity<byte[]> download(Site site, NumberLoading loading) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(site.id() + "-numbers.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(loading.export(site));
    }

    /** Stores all numbers of the file, or none of them when one is wrong. */
    @PostMapping(consumes = CSV)
    LoadView load(
            @PathVariable String site,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] csv) {
        Site allowed = access.allowed(site);
        NumberLoad load = loading.check(allowed, csv == null ? new byte[0] : csv);
        if (!load.problems().isEmpty()) {
            throw refused(load);
        }
        if (!dryRun) {
            loading.store(allowed, load, access.caller());
        }
        return LoadView.of(load, !dryRun);
    }

    private static ProblemException refused(NumberLoad load) {
        NumberRow.Problem first = load.problems().getFirst();
        int count = load.problems().size();
        ProblemException refused = ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "numbers-rejected",
                (count == 1 ? "One problem, in line " : count + " problems; the first, in line ") + first.line() + ": "
                        + first.message());
        refused.getBody().setProperty("problemCount", count);
        refused.getBody().setProperty("problems", load.shownProblems());
        return refused;
    }

    /**
     * What became of a file.
     *
     * @param stored false after a dry run
     * @param newPools the pools that the file made, or would make
     */
    record LoadView(boolean stored, int rows, int added, int unchanged, List<String> newPools) {
        static LoadView of(NumberLoad load, boolean stored) {
            return new LoadView(
                    stored,
                    load.rows(),
                    load.added(),
                    load.unchanged(),
                    load.pools().entrySet().stream()
                            .filter(pool -> pool.getValue().isNew())
                            .map(pool -> pool.getKey())
                            .map(PoolId::key)
                            .toList());
        }
    }
}
