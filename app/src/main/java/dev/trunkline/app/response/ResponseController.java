package dev.trunkline.app.response;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.Cursor;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.ResponseQuery;
import dev.trunkline.core.response.Responses;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of responses, for machines. */
@RestController
final class ResponseController {
    private final SiteAccess sites;
    private final Responses responses;
    private final Decisions decisions;
    private final ExplanationView explanations;
    private final ResponseTouchpoints touchpoints;
    private final ExportDownload download;
    private final Clock clock;

    ResponseController(
            SiteAccess sites,
            Responses responses,
            Decisions decisions,
            ExplanationView explanations,
            ResponseTouchpoints touchpoints,
            ExportDownload download,
            Clock clock) {
        this.sites = sites;
        this.responses = responses;
        this.decisions = decisions;
        this.explanations = explanations;
        this.touchpoints = touchpoints;
        this.download = download;
        this.clock = clock;
    }

    @GetMapping("/v1/responses/{id}")
    ResponseView find(@PathVariable String id) {
        return view(allowed(id));
    }

    @GetMapping("/v1/responses/{id}/explanation")
    ExplanationView.Explained explain(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        JudgedResponse judged = allowed(id);
        return version == null ? explanations.of(judged) : explanations.of(judged, version);
    }

    /** The visits of the same visitor before it, and how the credit is shared among them under each model. */
    @GetMapping("/v1/responses/{id}/touchpoints")
    ResponseTouchpoints.Touchpoints touchpoints(@PathVariable String id) {
        return touchpoints.of(allowed(id));
    }

    @GetMapping("/v1/responses")
    ListAnswer<ResponseView> list(
            @RequestParam String site,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        List<JudgedResponse> found = responses.list(new ResponseQuery(
                sites.allowed(site).id(),
                from == null ? Instant.EPOCH : from,
                to == null ? clock.instant().plusSeconds(1) : to,
                channel,
                Cursor.read(cursor),
                limit));
        String next = found.size() < limit
                ? null
                : Cursor.write(ResponseKey.of(found.getLast().response()));
        return new ListAnswer<>(
                found.stream().map(judged -> ResponseView.of(judged, List.of())).toList(), next);
    }

    /** All of a period in one answer, oldest first. */
    @GetMapping("/v1/responses/export")
    void export(
            @RequestParam String site,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse answer)
            throws IOException {
        ResponseExport.Wanted wanted = new ResponseExport.Wanted(
                sites.allowed(site).id(),
                from == null ? Instant.EPOCH : from,
                to == null ? clock.instant().plusSeconds(1) : to,
                judged -> channel == null || channel.equals(judged.current().channel()));
        download.send(wanted, format, answer);
    }

    private ResponseView view(JudgedResponse judged) {
        return ResponseView.of(judged, decisions.history(judged.response().id()));
    }

    private JudgedResponse allowed(String id) {
        JudgedResponse judged = responses
                .find(new ResponseId(id))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-response", "There is no response '" + id + "'."));
        sites.check(judged.response().site());
        return judged;
    }
}
