package dev.trunkline.app.callimport;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person says what the columns of a file mean, sees how its first rows are understood, and imports it. */
@Controller
@RequestMapping("/sites/{site}/imports/{id}/columns")
class ColumnsPage {
    private static final int ROWS = 8;

    private final PageFrame frame;
    private final ImportDesk desk;
    private final StoredFiles files;
    private final CallImports imports;
    private final Clock clock;

    ColumnsPage(PageFrame frame, ImportDesk desk, StoredFiles files, CallImports imports, Clock clock) {
        this.frame = frame;
        this.desk = desk;
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("site") String siteKey, @PathVariable String id, Model model) {
        Site site = frame.open(siteKey, "imports", model);
        ImportRun run = ImportsPage.find(imports, site, id);
        if (run.status() != ImportStatus.NEEDS_COLUMNS) {
            return toImport(run);
        }
        MappingForm form = imports.mapping(site.id())
                .map(MappingForm::of)
                .orElse(new MappingForm(
                        true, "", "", "", "", "", "", "", site.zone().getId()));
        return fill(site, run, form, null, List.of(), model);
    }

    /** Shows the result, or imports. */
    @PostMapping
    String map(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam("do") String action,
            @RequestParam(defaultValue = "false") boolean headings,
            @RequestParam String number,
            @RequestParam String caller,
            @RequestParam String start,
            @RequestParam String duration,
            @RequestParam String answered,
            @RequestParam String externalId,
            @RequestParam String datePattern,
            @RequestParam String zone,
            Model model) {
        Site site = frame.open(siteKey, "imports", model);
        ImportRun run = ImportsPage.find(imports, site, id);
        if (run.status() != ImportStatus.NEEDS_COLUMNS) {
            return toImport(run);
        }
        MappingForm form =
                new MappingForm(headings, number, caller, start, duration, answered, externalId, datePattern, zone);
        try {
            ColumnMapping mapping = form.mapping(site);
            if (action.equals("import")) {
                return toImport(desk.map(run, mapping));
            }
            return fill(site, run, form, null, understood(run.mapped(mapping, run.file()), site), model);
        } catch (ProblemException refused) {
            return fill(site, run, form, String.valueOf(refused.getBody().getDetail()), List.of(), model);
        } catch (IllegalArgumentException | UnreadableFileException refused) {
            return fill(site, run, form, String.valueOf(refused.getMessage()), List.of(), model);
        }
    }

    private static String toImport(ImportRun run) {
        return "redirect:/sites/" + run.request().site() + "/imports/" + run.id();
    }

    private String fill(
            Site site,
            ImportRun run,
            MappingForm form,
            @Nullable String refused,
            List<UnderstoodRow> understood,
            Model model) {
        List<List<String>> first = files.firstRows(run, ROWS);
        boolean named = form.headings() == null || form.headings();
        model.addAttribute("run", ImportRow.of(run, new SiteTimes(site, clock.instant()), clock.instant()));
        model.addAttribute("form", form);
        model.addAttribute("columns", first.isEmpty() ? List.of() : MappedRows.names(named, first.getFirst()));
        model.addAttribute("first", named && !first.isEmpty() ? first.subList(1, first.size()) : first);
        model.addAttribute("refused", refused);
        model.addAttribute("understood", understood);
        return "import-columns";
    }

    private List<UnderstoodRow> understood(ImportRun run, Site site) {
        SiteTimes times = new SiteTimes(site, clock.instant());
        List<UnderstoodRow> understood = new ArrayList<>();
        try (CallRows rows = files.open(run)) {
            CallRow row = rows.next();
            while (row != null && understood.size() < ROWS) {
                understood.add(UnderstoodRow.of(row, times));
                row = rows.next();
            }
        }
        return understood;
    }

    /**
     * How a row is understood.
     *
     * @param problem why it can't be; empty when it can
     */
    record UnderstoodRow(
            long line, String problem, String start, String number, String caller, String length, boolean answered) {
        static UnderstoodRow of(CallRow row, SiteTimes times) {
            return switch (row) {
                case CallRow.Call call ->
                    new UnderstoodRow(
                            row.line(),
                            "",
                            times.whole(call.call().startedAt()),
                            NumberDisplay.national(call.call().number()),
                            NumberDisplay.masked(call.call().caller().value()),
                            SiteTimes.minutes(call.call().progress().talk()),
                            call.call().progress().answered());
                case CallRow.Unusable unusable -> bad(row.line(), unusable.reason());
                case CallRow.Unreadable unreadable -> bad(row.line(), unreadable.reason());
                case CallRow.Skipped skipped -> bad(row.line(), "No call to the site.");
                case CallRow.Later later -> bad(row.line(), "No call, but an outcome.");
            };
        }

        private static UnderstoodRow bad(long line, String problem) {
            return new UnderstoodRow(line, problem, "", "", "", "", false);
        }
    }
}
