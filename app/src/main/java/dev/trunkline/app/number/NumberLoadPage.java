package dev.trunkline.app.number;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds numbers: a few that somebody types, or a file that is looked at before it is stored. */
@Controller
@RequestMapping("/sites/{site}/pools")
class NumberLoadPage {
    private static final int LONGEST_FILE = 1024 * 1024;

    private final PageFrame frame;
    private final NumberLoading loading;
    private final Numbers numbers;

    NumberLoadPage(PageFrame frame, NumberLoading loading, Numbers numbers) {
        this.frame = frame;
        this.loading = loading;
        this.numbers = numbers;
    }

    @GetMapping("/load")
    String show(@PathVariable("site") String siteKey, @RequestParam(defaultValue = "") String pool, Model model) {
        Site site = frame.open(siteKey, "pools", model);
        String destination = numbers.pools(site.id()).stream()
                .filter(known -> known.id().key().equals(pool))
                .map(known -> known.destination().e164())
                .findFirst()
                .orElse("");
        return fill(site, new Typed("pool", pool, destination, ""), null, null, model);
    }

    @GetMapping("/numbers.csv")
    ResponseEntity<byte[]> download(@PathVariable("site") String siteKey) {
        return NumberFileController.download(frame.site(siteKey), loading);
    }

    /** Says what the file would do and stores nothing. */
    @PostMapping(path = "/load", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(@PathVariable("site") String siteKey, @RequestParam MultipartFile file, Model model)
            throws IOException {
        Site site = frame.open(siteKey, "pools", model);
        if (file.getSize() > LONGEST_FILE) {
            NumberRow.Problem tooLong =
                    new NumberRow.Problem(1, "", "The file is longer than 1 MB: split it and load the parts.");
            return fill(
                    site,
                    Typed.NONE,
                    LoadCard.of(new NumberLoad(0, List.of(tooLong), 0, Map.of(), List.of()), ""),
                    null,
                    model);
        }
        byte[] csv = file.getBytes();
        NumberLoad load = loading.check(site, csv);
        String text = load.problems().isEmpty() ? new String(csv, StandardCharsets.UTF_8) : "";
        return fill(site, Typed.NONE, LoadCard.of(load, text), null, model);
    }

    /** Stores the file that was looked at, if it is still right. */
    @PostMapping(path = "/load/store")
    String store(
            @PathVariable("site") String siteKey,
            @RequestParam String csv,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "pools", model);
        NumberLoad load = loading.check(site, csv.getBytes(StandardCharsets.UTF_8));
        if (!load.problems().isEmpty()) {
            return fill(site, Typed.NONE, LoadCard.of(load, ""), null, model);
        }
        return stored(site, load, "", person, next);
    }

    /** Stores numbers that somebody typed, one a line. */
    @PostMapping(path = "/add")
    String add(
            @PathVariable("site") String siteKey,
            @RequestParam String role,
            @RequestParam String of,
            @RequestParam String destination,
            @RequestParam(name = "numbers") String typed,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Site site = frame.open(siteKey, "pools", model);
        List<NumberRow> rows = new ArrayList<>();
        for (String line : typed.lines().limit(NumberFile.MOST_ROWS).toList()) {
            if (!line.isBlank()) {
                rows.add(new NumberRow(rows.size() + 1, line.strip(), role, of.strip(), destination.strip()));
            }
        }
        if (rows.isEmpty()) {
            rows.add(new NumberRow(1, "", role, of.strip(), destination.strip()));
        }
        NumberLoad load = loading.check(site, rows);
        if (!load.problems().isEmpty()) {
            return fill(site, new Typed(role, of, destination, typed), null, LoadCard.of(load, ""), model);
        }
        return stored(site, load, role.equals("channel") ? "" : of.strip(), person, next);
    }

    private String stored(Site site, NumberLoad load, String pool, Principal person, RedirectAttributes next) {
        try {
            loading.store(site, load, person.getName());
        } catch (NumberTakenException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Somebody was faster; load the same again to see what is left.", e);
        }
        Done.sayCount(next, "numbersAdded", load.added());
        next.addAttribute("pool", pool);
        return "redirect:/sites/" + site.id() + "/pools";
    }

    private String fill(Site site, Typed typed, @Nullable LoadCard load, @Nullable LoadCard refused, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("load", load);
        model.addAttribute("refused", refused);
        model.addAttribute("example", site.siteNumber().e164());
        model.addAttribute(
                "pools",
                numbers.pools(site.id()).stream()
                        .map(NumberPool::id)
                        .map(Object::toString)
                        .toList());
        return "numbers-load";
    }

    /** What somebody typed. */
    record Typed(String role, String of, String destination, String numbers) {
        static final Typed NONE = new Typed("pool", "", "", "");
    }

    /**
     * What loading would do, or why it can't be done.
     *
     * @param csv the file, to be sent again; empty when it has problems
     * @param more how many problems are not shown
     */
    record LoadCard(
            boolean good,
            int rows,
            int added,
            int unchanged,
            List<Part> parts,
            List<NumberRow.Problem> problems,
            int more,
            String csv) {
        static LoadCard of(NumberLoad load, String csv) {
            List<Part> parts = new ArrayList<>();
            load.pools().forEach((id, part) -> parts.add(new Part(id.key(), part.isNew(), part.size())));
            if (!load.channelNumbers().isEmpty()) {
                parts.add(new Part("", false, load.channelNumbers().size()));
            }
            return new LoadCard(
                    load.problems().isEmpty(),
                    load.rows(),
                    load.added(),
                    load.unchanged(),
                    parts,
                    load.shownProblems(),
                    load.problems().size() - load.shownProblems().size(),
                    csv);
        }
    }

    /**
     * How many numbers are new.
     *
     * @param pool empty for channel numbers
     */
    record Part(String pool, boolean isNew, int count) {}
}
