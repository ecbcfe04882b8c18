package dev.trunkline.app.reattribution;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Re-attribution runs by API. */
@RestController
@RequestMapping("/v1/reattributions")
final class RunController {
    private static final int MOST_RUNS = 100;

    private final SiteAccess sites;
    private final ReattributionRunner runner;
    private final ReattributionRuns runs;

    RunController(SiteAccess sites, ReattributionRunner runner, ReattributionRuns runs) {
        this.sites = sites;
        this.runner = runner;
        this.runs = runs;
    }

    @PostMapping
    ResponseEntity<RunView> start(@Valid @RequestBody RunCall call) {
        RunRequest request = new RunRequest(
                sites.allowed(call.site()).id(),
                Instant.ofEpochMilli(call.from().toEpochMilli()),
                Instant.ofEpochMilli(call.to().toEpochMilli()),
                call.ruleSetVersion(),
                call.mode(),
                sites.caller());
        RunId id = runner.start(request);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/reattributions/" + id))
                .body(find(id.value()));
    }

    @GetMapping
    ListAnswer<RunView> list(@RequestParam String site) {
        return new ListAnswer<>(
                runs.ofSite(sites.allowed(site).id(), MOST_RUNS).stream()
                        .map(RunView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    RunView find(@PathVariable String id) {
        ReattributionRun run = runs.find(new RunId(id))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-run", "There is no re-attribution run '" + id + "'."));
        sites.check(run.request().site());
        return RunView.of(run);
    }

    /** The body. */
    record RunCall(
            @NotBlank String site,

            @NotNull(message = "is the start of the period, e.g. 2026-11-01T00:00:00Z")
            Instant from,

            @NotNull(message = "is the end of the period, e.g. 2026-12-01T00:00:00Z")
            Instant to,

            @NotNull(message = "is the version to judge under, e.g. 4")
            Integer ruleSetVersion,

            @NotNull(message = "must be DRY_RUN or APPLY") RunMode mode) {}

    /** A run as the API answers it. */
    record RunView(
            String id,
            String site,
            RunStatus status,
            RunMode mode,
            int ruleSetVersion,
            Instant from,
            Instant to,
            long read,
            long changed,
            long unchanged,
            long failed,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            String failure,
            List<RunMove> moves) {
        static RunView of(ReattributionRun run) {
            RunRequest request = run.request();
            return new RunView(
                    run.id().value(),
                    request.site().key(),
                    run.status(),
                    request.mode(),
                    request.ruleSetVersion(),
                    request.from(),
                    request.to(),
                    run.counts().read(),
                    run.counts().changed(),
                    run.counts().unchanged(),
                    run.counts().failed(),
                    request.requestedBy(),
                    run.requestedAt(),
                    run.startedAt(),
                    run.endedAt(),
                    run.failure(),
                    run.moves());
        }
    }
}
