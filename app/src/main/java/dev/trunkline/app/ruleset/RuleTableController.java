package dev.trunkline.app.ruleset;

import dev.trunkline.app.ruleset.DraftController.SavedView;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.table.RuleTable;
import dev.trunkline.rules.table.TableProblem;
import dev.trunkline.rules.table.TableText;
import jakarta.validation.Valid;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of a stage as a table, by API: in JSON and in CSV. */
@RestController
@RequestMapping("/v1/sites/{site}/drafts/{stage}/table")
final class RuleTableController {
    private final SiteAccess sites;
    private final RuleTableEditing editing;

    RuleTableController(SiteAccess sites, RuleTableEditing editing) {
        this.sites = sites;
        this.editing = editing;
    }

    @GetMapping
    RuleTableView show(@PathVariable String site, @PathVariable String stage) {
        return RuleTableView.of(table(sites.allowed(site), stage(stage)));
    }

    @GetMapping(produces = TableDownload.CSV)
    ResponseEntity<byte[]> export(@PathVariable String site, @PathVariable String stage) {
        Site allowed = sites.allowed(site);
        return TableDownload.of(allowed, table(allowed, stage(stage)));
    }

    @PutMapping(consumes = TableDownload.CSV)
    SavedView load(
            @PathVariable String site,
            @PathVariable String stage,
            @RequestBody(required = false) byte @Nullable [] csv) {
        Site allowed = sites.allowed(site);
        byte[] file = csv == null ? new byte[0] : csv;
        return answer(editing.save(allowed, stage(stage), file, sites.caller(), OptionalLong.empty()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SavedView save(@PathVariable String site, @PathVariable String stage, @Valid @RequestBody RuleTableCall call) {
        Site allowed = sites.allowed(site);
        RuleStage known = stage(stage);
        if (call.stage() != null && !call.stage().equals(known.key())) {
            throw ProblemException.ofField("stage", "is not '" + known.key() + "', which the address names.");
        }
        return answer(editing.save(allowed, known, call.grid(), sites.caller(), OptionalLong.empty()));
    }

    private RuleTable table(Site site, RuleStage stage) {
        return switch (editing.table(site, stage)) {
            case TableText.View.Shown shown -> shown.table();
            case TableText.View.Faulty faulty -> throw faulty(faulty.problems());
        };
    }

    private static RuleStage stage(String key) {
        return RuleStage.ofKey(key)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-stage",
                        "There is no table of '" + key
                                + "'. The stages are channel, campaign, number and qualification."));
    }

    private static SavedView answer(TableEdit edit) {
        return switch (edit) {
            case TableEdit.Saved saved -> SavedView.of(saved.draft());
            case TableEdit.Refused refused -> throw refused(refused.problems());
            case TableEdit.Faulty faulty -> throw faulty(faulty.problems());
            case TableEdit.Overtaken overtaken ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT, "overtaken", "Somebody else saved this draft meanwhile.");
        };
    }

    private static ProblemException refused(List<TableProblem> problems) {
        TableProblem first = problems.getFirst();
        String where = first.cell().isEmpty() ? "" : ", in cell " + first.cell();
        ProblemException refused = ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "table-rejected",
                (problems.size() == 1 ? "One problem" : problems.size() + " problems; the first") + where + ": "
                        + first.message());
        refused.getBody().setProperty("problems", problems);
        return refused;
    }

    private static ProblemException faulty(List<RuleProblem> problems) {
        ProblemException faulty = ProblemException.of(
                HttpStatus.CONFLICT,
                "text-has-errors",
                "Mend the text first: a text with errors can't be shown as a table. The first, in line "
                        + problems.getFirst().line() + ": "
                        + problems.getFirst().message());
        faulty.getBody()
                .setProperty("problems", problems.stream().map(ProblemView::of).toList());
        return faulty;
    }
}
