package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.ruleset.RuleTableEditing.Edited;
import dev.trunkline.app.ruleset.TablePageModel.Upload;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.table.TableText;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of a stage as a table that people edit, download and upload. */
@Controller
@RequestMapping("/sites/{site}/rules/{stage}")
class RuleTablePage {
    private static final int LONGEST_FILE = 256 * 1024;

    private final PageFrame frame;
    private final RuleTableEditing editing;
    private final TablePageModel shown;

    RuleTablePage(PageFrame frame, RuleTableEditing editing, TablePageModel shown) {
        this.frame = frame;
        this.editing = editing;
        this.shown = shown;
    }

    @GetMapping("/table")
    String show(
            @PathVariable("site") String siteKey,
            @PathVariable("stage") String key,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RuleStage stage = stage(key);
        Site site = frame.open(siteKey, "rules", model);
        return shown.saved(site, stage, page, null, model);
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> download(@PathVariable("site") String siteKey, @PathVariable("stage") String key) {
        RuleStage stage = stage(key);
        Site site = frame.site(siteKey);
        return switch (editing.table(site, stage)) {
            case TableText.View.Shown table -> TableDownload.of(site, table.table());
            case TableText.View.Faulty faulty ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "text-has-errors",
                        "The text has errors, so it can't be shown as a table. Mend it in the editor first.");
        };
    }

    @PostMapping(path = "/table", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String edit(
            @PathVariable("site") String siteKey,
            @PathVariable("stage") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam("do") String what,
            @RequestParam long revision,
            Principal person,
            Model model,
            RedirectAttributes next) {
        RuleStage stage = stage(key);
        Site site = frame.open(siteKey, "rules", model);
        TableForm form = TableForm.sent(sent);
        return switch (what) {
            case "save" -> save(site, stage, form, revision, person.getName(), model, next);
            case "add-row" -> {
                Optional<TableForm> more = form.withRow();
                TableForm fits = more.orElse(form);
                TableSheet sheet = TableSheet.of(stage, fits)
                        .focusedOn(more.isPresent() ? fits.rows().size() - 1 : -1, 0);
                yield shown.typed(site, stage, revision, sheet, more.isEmpty(), NewColumn.NONE, model);
            }
            case "add-column" -> {
                NewColumn asked = NewColumn.of(first(sent, "field"), first(sent, "operator"), first(sent, "literal"));
                yield addColumn(site, stage, form, revision, asked, model);
            }
            default -> {
                TableSheet sheet = TableSheet.of(stage, form.withoutRow(rowOf(what)));
                yield shown.typed(site, stage, revision, sheet, false, NewColumn.NONE, model);
            }
        };
    }

    @PostMapping(path = "/table", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(
            @PathVariable("site") String siteKey,
            @PathVariable("stage") String key,
            @RequestParam MultipartFile file,
            @RequestParam long revision,
            Principal person,
            Model model,
            RedirectAttributes next)
            throws IOException {
        RuleStage stage = stage(key);
        Site site = frame.open(siteKey, "rules", model);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.isEmpty() || file.getSize() > LONGEST_FILE) {
            String cause = file.isEmpty() ? "empty" : "large";
            return shown.saved(site, stage, 1, new Upload(name, cause, List.of()), model);
        }
        Edited before = editing.edited(site);
        TableEdit edit = editing.save(site, stage, file.getBytes(), person.getName(), OptionalLong.of(revision));
        return switch (edit) {
            case TableEdit.Saved saved -> saved(site, stage, before, saved.draft(), next);
            case TableEdit.Refused refused ->
                shown.saved(site, stage, 1, new Upload(name, "refused", refused.problems()), model);
            case TableEdit.Faulty faulty -> shown.saved(site, stage, 1, null, model);
            case TableEdit.Overtaken overtaken ->
                shown.saved(site, stage, 1, new Upload(name, "overtaken", List.of()), model);
        };
    }

    private String save(
            Site site,
            RuleStage stage,
            TableForm form,
            long revision,
            String author,
            Model model,
            RedirectAttributes next) {
        Edited before = editing.edited(site);
        return switch (editing.save(site, stage, form.grid(), author, OptionalLong.of(revision))) {
            case TableEdit.Saved saved -> saved(site, stage, before, saved.draft(), next);
            case TableEdit.Refused refused -> {
                TableSheet sheet = TableSheet.of(stage, form, refused.problems());
                yield shown.typed(site, stage, revision, sheet, false, NewColumn.NONE, model);
            }
            case TableEdit.Faulty faulty ->
                shown.typed(site, stage, revision, TableSheet.of(stage, form), false, NewColumn.NONE, model);
            case TableEdit.Overtaken overtaken -> shown.overtaken(site, stage, form, model);
        };
    }

    private static String saved(Site site, RuleStage stage, Edited before, RuleDraft draft, RedirectAttributes next) {
        next.addFlashAttribute("saved", RuleChanges.between(stage, before.files(), draft.files()));
        return "redirect:/sites/" + site.id() + "/rules/" + stage.key() + "/table";
    }

    private String addColumn(Site site, RuleStage stage, TableForm form, long revision, NewColumn asked, Model model) {
        TableSheet sheet = TableSheet.of(stage, form);
        Optional<String> header = asked.header(stage);
        if (header.isEmpty()) {
            return shown.typed(site, stage, revision, sheet, false, asked.refused(stage), model);
        }
        int at = sheet.placeOfNewColumn();
        return form.withColumn(at, header.get())
                .map(more -> shown.typed(
                        site,
                        stage,
                        revision,
                        TableSheet.of(stage, more).focusedOn(0, at),
                        false,
                        NewColumn.NONE,
                        model))
                .orElseGet(() -> shown.typed(site, stage, revision, sheet, true, asked, model));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    /** The row that a button {@code remove:3} takes out. */
    private static int rowOf(String what) {
        try {
            return Integer.parseInt(what.replace("remove:", ""));
        } catch (NumberFormatException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST, "unknown-deed", "A table can't '" + what + "'; nothing was saved.");
        }
    }

    private static RuleStage stage(String key) {
        return RuleStage.ofKey(key)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-stage", "There is no stage '" + key + "' of rules."));
    }
}
