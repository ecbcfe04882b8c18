package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.RuleReference;
import dev.trunkline.rules.RuleReference.Word;
import dev.trunkline.rules.testing.TestColumn;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that edits one file of a draft. */
@Component
final class RuleEditor {
    private final RulePublishing publishing;
    private final Clock clock;

    RuleEditor(RulePublishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /** The file as it is saved. */
    void showSaved(Model model, Site site, RuleFile file, String person) {
        RuleInspection inspection = publishing.inspect(site);
        RuleDraft draft = inspection.draft();
        String text = (draft == null ? publishing.inForce(site) : draft.files()).of(file);
        show(model, site, file, text, draft == null ? 0 : draft.revision(), inspection, person);
    }

    /**
     * The file as somebody types it.
     *
     * @param revision of the draft that they read, which their next save names
     */
    void showTyped(Model model, Site site, RuleFile file, String text, long revision, String person) {
        show(model, site, file, text, revision, publishing.inspect(site), person);
    }

    /** The file as somebody typed it while somebody else saved the draft, and what that one saved. */
    void showConflict(Model model, Site site, RuleFile file, String text, String person) {
        RuleInspection inspection = publishing.inspect(site);
        RuleDraft draft = inspection.draft();
        String theirs = (draft == null ? publishing.inForce(site) : draft.files()).of(file);
        show(model, site, file, text, draft == null ? 0 : draft.revision(), inspection, person);
        String at = draft == null ? "" : new SiteTimes(site, clock.instant()).brief(draft.savedAt());
        model.addAttribute("conflict", new Conflict(draft == null ? "" : draft.author(), at, theirs));
    }

    private void show(
            Model model,
            Site site,
            RuleFile file,
            String text,
            long revision,
            RuleInspection inspection,
            String person) {
        RuleFiles inForce = publishing.inForce(site);
        RuleDraft draft = inspection.draft();
        RuleFiles saved = draft == null ? inForce : draft.files();
        model.addAttribute(
                "editor",
                new Editor(
                        file.key(),
                        FileCard.fileName(file),
                        file.stage().isPresent(),
                        text,
                        Long.toString(revision),
                        inForce.of(file),
                        !inForce.of(file).equals(text),
                        !saved.of(file).equals(text)));
        model.addAttribute("files", FileCard.of(inForce, saved, inspection));
        model.addAttribute("draft", DraftCard.of(inspection, person, new SiteTimes(site, clock.instant())));
        model.addAttribute(
                "problems", inspection.problems().stream().map(ProblemView::of).toList());
        model.addAttribute(
                "ok",
                inspection.compiles()
                        && inspection.problems().stream()
                                .noneMatch(problem -> problem.severity() == RuleProblem.Severity.ERROR));
        model.addAttribute("tests", inspection.compiles() ? TestRunView.of(inspection.tests()) : null);
        reference(model, file);
        model.addAttribute("conflict", null);
        if (!model.containsAttribute("tryForm")) {
            model.addAttribute("tryForm", TryForm.example(site));
        }
    }

    private static void reference(Model model, RuleFile file) {
        RuleStage stage = file.stage().orElse(null);
        if (stage != null) {
            RuleReference reference = RuleReference.of(stage);
            model.addAttribute(
                    "fields",
                    Stream.concat(reference.fields().stream(), reference.functions().stream())
                            .toList());
            model.addAttribute("actions", reference.actions());
            return;
        }
        model.addAttribute("actions", List.of());
        model.addAttribute(
                "fields",
                file == RuleFile.TESTS
                        ? Arrays.stream(TestColumn.values())
                                .map(column -> new Word(column.word(), "", column.meaning()))
                                .toList()
                        : List.of());
    }

    /**
     * What the editor shows.
     *
     * @param rules whether it is a file of rules, and not of lists or tests
     * @param changed whether the text differs from the version in force
     * @param unsaved whether the text differs from what is saved, which the findings are about
     */
    record Editor(
            String stage,
            String fileName,
            boolean rules,
            String text,
            String revision,
            String published,
            boolean changed,
            boolean unsaved) {}

    /**
     * Somebody else saved meanwhile.
     *
     * @param author empty when the draft is gone: published or discarded
     */
    record Conflict(String author, String at, String theirs) {}
}
