package dev.trunkline.app.callimport;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.callimport.ImportRunner;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The imports of a site: a file is sent, and what became of its rows is shown. */
@Controller
@RequestMapping("/sites/{site}/imports")
class ImportsPage {
    private static final int MOST_RUNS = 50;
    private static final int MOST_REJECTS = 100;
    private static final int LONGEST_CELLS = 160;

    private final PageFrame frame;
    private final ImportDesk desk;
    private final CallImports imports;
    private final ImportRunner runner;
    private final RejectFile rejects;
    private final ImportProperties properties;
    private final Clock clock;

    ImportsPage(
            PageFrame frame,
            ImportDesk desk,
            CallImports imports,
            ImportRunner runner,
            RejectFile rejects,
            ImportProperties properties,
            Clock clock) {
        this.frame = frame;
        this.desk = desk;
        this.imports = imports;
        this.runner = runner;
        this.rejects = rejects;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(defaultValue = "TRUNKLINE") String format,
            Model model) {
        Site site = frame.open(siteKey, "imports", model);
        return fill(site, new Chosen(format, site.zone().getId()), null, model);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable("site") String siteKey,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String zone,
            Principal person,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        Site site = frame.open(siteKey, "imports", model);
        Chosen chosen = new Chosen(format.toUpperCase(Locale.ROOT), zone);
        if (file.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(site, chosen, "Choose a file that is not empty.", model);
        }
        String name = file.getOriginalFilename();
        try (InputStream body = file.getInputStream()) {
            ImportRun run =
                    desk.receive(desk.request(site, format, zone, name == null ? "" : name, person.getName()), body);
            String next = run.status() == ImportStatus.NEEDS_COLUMNS ? "/columns" : "";
            return "redirect:/sites/" + site.id() + "/imports/" + run.id() + next;
        } catch (ProblemException refused) {
            answer.setStatus(refused.getStatusCode().value());
            return fill(site, chosen, String.valueOf(refused.getBody().getDetail()), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable("site") String siteKey, @PathVariable String id, Model model) {
        Site site = frame.open(siteKey, "imports", model);
        ImportRun run = find(imports, site, id);
        Instant now = clock.instant();
        List<Reject> first = imports.rejects(run.id(), 0, MOST_REJECTS);
        model.addAttribute("run", ImportRow.of(run, new SiteTimes(site, now), now));
        model.addAttribute("rejects", first.stream().map(RejectRow::of).toList());
        model.addAttribute("more", Math.max(0, run.counts().rejected() - first.size()));
        return "import";
    }

    @GetMapping("/{id}/rejects.csv")
    void download(@PathVariable("site") String siteKey, @PathVariable String id, HttpServletResponse answer)
            throws IOException {
        rejects.send(find(imports, frame.site(siteKey), id), answer);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable("site") String siteKey, @PathVariable String id, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        ImportRun run = find(imports, site, id);
        try {
            runner.resume(run.id());
            Done.say(next, "importResumed");
        } catch (IllegalStateException e) {
            // Somebody was faster; the page shows what the import is now.
        }
        return "redirect:/sites/" + site.id() + "/imports/" + run.id();
    }

    static ImportRun find(CallImports imports, Site site, String id) {
        return imports.find(new ImportId(id))
                .filter(found -> found.request().site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-import", "There is no import '" + id + "' of this site."));
    }

    private String fill(Site site, Chosen chosen, @Nullable String refused, Model model) {
        Instant now = clock.instant();
        SiteTimes times = new SiteTimes(site, now);
        model.addAttribute(
                "imports",
                imports.ofSite(site.id(), MOST_RUNS).stream()
                        .map(run -> ImportRow.of(run, times, now))
                        .toList());
        model.addAttribute(
                "formats", Arrays.stream(ImportFormat.values()).map(Enum::name).toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("refused", refused);
        model.addAttribute("longest", properties.longestFile().toMegabytes());
        return "imports";
    }

    /** What a person chose. */
    record Chosen(String format, String zone) {}

    /**
     * A row that could not be used.
     *
     * @param cells together, cut where they are long
     */
    record RejectRow(long line, String reason, String cells) {
        static RejectRow of(Reject reject) {
            String cells = String.join(" · ", reject.cells());
            return new RejectRow(
                    reject.line(),
                    reject.reason(),
                    cells.length() > LONGEST_CELLS ? cells.substring(0, LONGEST_CELLS) + "…" : cells);
        }
    }
}
