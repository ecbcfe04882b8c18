package dev.trunkline.app.ruleset;

import dev.trunkline.app.ruleset.RuleTableEditing.Edited;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.TextRule;
import dev.trunkline.rules.table.TableProblem;
import dev.trunkline.rules.table.TableText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a table, in each of its states. */
@Component
final class TablePageModel {
    private static final String VIEW = "rule-table";
    private static final int ROWS_OF_A_PAGE = 200;

    private final RuleTableEditing editing;
    private final RulePublishing publishing;

    TablePageModel(RuleTableEditing editing, RulePublishing publishing) {
        this.editing = editing;
        this.publishing = publishing;
    }

    /**
     * What is saved.
     *
     * @param page of a table that is too large to be edited here, from 1
     * @param upload null when none was tried
     */
    String saved(Site site, RuleStage stage, int page, @Nullable Upload upload, Model model) {
        Edited edited = editing.edited(site);
        fill(site, stage, edited, edited.revision(), model);
        model.addAttribute("upload", upload);
        switch (TableText.show(stage, edited.files())) {
            case TableText.View.Shown view -> {
                TableForm form = TableForm.of(view.table());
                TableSheet sheet = TableSheet.of(stage, form);
                boolean large = form.isTooLargeToOpen();
                model.addAttribute("state", large ? "READ" : "EDIT");
                model.addAttribute("sheet", large ? part(sheet, page, model) : sheet);
                model.addAttribute("textRules", view.table().textRules());
            }
            case TableText.View.Faulty faulty -> {
                model.addAttribute("state", "FAULTY");
                model.addAttribute("faults", shown(faulty.problems()));
            }
        }
        return VIEW;
    }

    /**
     * What somebody typed and did not save yet.
     *
     * @param full whether no more fits
     * @param asked the column that they asked for and did not get
     */
    String typed(
            Site site, RuleStage stage, long revision, TableSheet sheet, boolean full, NewColumn asked, Model model) {
        Edited edited = editing.edited(site);
        fill(site, stage, edited, revision, model);
        model.addAttribute("state", "EDIT");
        model.addAttribute("sheet", sheet);
        model.addAttribute("unsaved", true);
        model.addAttribute("full", full);
        model.addAttribute("asked", asked);
        switch (TableText.show(stage, edited.files())) {
            case TableText.View.Shown view ->
                model.addAttribute("textRules", view.table().textRules());
            case TableText.View.Faulty faulty -> model.addAttribute("faults", shown(faulty.problems()));
        }
        return VIEW;
    }

    /** What somebody typed while somebody else saved; saving it again is about what is saved now. */
    String overtaken(Site site, RuleStage stage, TableForm form, Model model) {
        Edited theirs = editing.edited(site);
        Optional<RuleChanges> changes = switch (TableText.merge(stage, theirs.files(), form.grid())) {
            case TableText.Merge.Merged merged ->
                Optional.of(RuleChanges.between(
                        stage, theirs.files(), theirs.files().with(stage.file(), merged.text())));
            case TableText.Merge.Refused refused -> Optional.empty();
            case TableText.Merge.Faulty faulty -> Optional.empty();
        };
        model.addAttribute(
                "overtaken",
                new Overtaken(
                        theirs.author(),
                        theirs.files().of(stage),
                        changes.map(RuleChanges::changed).orElse(List.of()),
                        changes.map(RuleChanges::removed).orElse(List.of())));
        return typed(site, stage, theirs.revision(), TableSheet.of(stage, form), false, NewColumn.NONE, model);
    }

    private void fill(Site site, RuleStage stage, Edited edited, long revision, Model model) {
        Vocabulary vocabulary = Vocabulary.of(stage);
        boolean changed =
                !edited.files().of(stage).equals(publishing.inForce(site).of(stage));
        model.addAttribute("table", new Head(stage.key(), Long.toString(revision), changed));
        model.addAttribute("choices", ColumnWords.choices(vocabulary));
        model.addAttribute(
                "operators",
                ColumnOperator.of(vocabulary).stream()
                        .map(operator -> new Operator(operator.name(), operator.asked()))
                        .toList());
        model.addAttribute("asked", NewColumn.NONE);
        model.addAttribute("textRules", List.<TextRule>of());
        model.addAttribute("faults", List.<Fault>of());
        model.addAttribute("unsaved", false);
        model.addAttribute("full", false);
        model.addAttribute("mostRows", TableForm.MOST_ROWS);
        model.addAttribute("mostSent", TableForm.MOST_SENT);
    }

    private static TableSheet part(TableSheet sheet, int page, Model model) {
        int pages = Math.max(1, Math.ceilDiv(sheet.rows().size(), ROWS_OF_A_PAGE));
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("rules", sheet.rows().size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return sheet.part((shown - 1) * ROWS_OF_A_PAGE, ROWS_OF_A_PAGE);
    }

    private static List<Fault> shown(List<RuleProblem> problems) {
        return problems.stream().map(Fault::of).toList();
    }

    /** What the page is about. */
    record Head(String stage, String revision, boolean changed) {}

    /** An error of the text, which no table shows. */
    record Fault(int line, int column, String rule, String message) {
        private static Fault of(RuleProblem problem) {
            return new Fault(problem.line(), problem.column(), problem.rule(), problem.message());
        }
    }

    /**
     * How a new column can ask.
     *
     * @param asked what can be asked so, with spaces between
     */
    record Operator(String name, String asked) {}

    /**
     * A file that was not loaded.
     *
     * @param cause {@code empty}, {@code large}, {@code refused} or {@code overtaken}
     */
    record Upload(String file, String cause, List<TableProblem> problems) {}

    /**
     * What somebody else saved.
     *
     * @param author empty when the draft was published or discarded
     * @param changed the rules of theirs that saving again changes
     * @param removed those that it takes out
     */
    record Overtaken(String author, String theirs, List<String> changed, List<String> removed) {}
}
