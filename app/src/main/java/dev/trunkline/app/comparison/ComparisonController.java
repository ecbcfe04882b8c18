package dev.trunkline.app.comparison;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.comparison.ComparisonRunner;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons by API. */
@RestController
final class ComparisonController {
    private final SiteAccess sites;
    private final DryRuns dryRuns;
    private final ComparisonRunner runner;

    ComparisonController(SiteAccess sites, DryRuns dryRuns, ComparisonRunner runner) {
        this.sites = sites;
        this.dryRuns = dryRuns;
        this.runner = runner;
    }

    @PostMapping("/v1/sites/{site}/drafts/compare")
    ResponseEntity<StartedView> start(@PathVariable String site, @Valid @RequestBody CompareCall call) {
        ComparisonId id = dryRuns.start(
                sites.allowed(site), call.from(), call.to(), call.base(), call.candidate(), sites.caller());
        URI url = URI.create("/v1/comparisons/" + id);
        return ResponseEntity.accepted().location(url).body(new StartedView(id.value(), url.toString()));
    }

    @GetMapping("/v1/comparisons/{id}")
    ComparisonView find(@PathVariable String id) {
        Comparison comparison = runner.find(new ComparisonId(id))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-comparison", "There is no comparison '" + id + "'."));
        sites.check(comparison.request().site());
        return ComparisonView.of(comparison);
    }

    /**
     * The body.
     *
     * @param base null for the version in force
     * @param candidate null for the draft
     */
    record CompareCall(
            @NotNull(message = "is the start of the period, e.g. 2026-11-01T00:00:00Z")
            Instant from,

            @NotNull(message = "is the end of the period, e.g. 2026-12-01T00:00:00Z")
            Instant to,

            @Nullable Integer base,
            @Nullable Integer candidate) {}

    /** A comparison that was accepted, and where its report will be. */
    record StartedView(String id, String url) {}
}
