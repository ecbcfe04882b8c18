package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.ListFileParser;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.TextRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a stage as a table, and a table put into the text. The text stays the one form that is stored. Thread-safe. */
public final class TableText {
    private TableText() {}

    /**
     * Shows the text of a stage as a table.
     *
     * @param files also the site's lists, which the rules may name
     */
    public static View show(RuleStage stage, RuleFiles files) {
        String text = files.of(stage);
        ListFile lists = ListFileParser.parse(files.lists());
        CheckedFile file = RuleFileParser.parse(stage, text, lists);
        List<RuleProblem> errors = errors(file);
        return errors.isEmpty() ? new View.Shown(TableBuilder.of(file, text)) : new View.Faulty(errors);
    }

    /**
     * Puts the rows of a table into the text of a stage: a rule that says the same keeps its text, a changed one is written anew in its
     * place, one without a row is left out and a new one appended. Comments between rules and rules that no row can say stay.
     *
     * @param files with the present text, and the site's lists
     */
    public static Merge merge(RuleStage stage, RuleFiles files, TableGrid grid) {
        String text = files.of(stage);
        ListFile lists = ListFileParser.parse(files.lists());
        CheckedFile file = RuleFileParser.parse(stage, text, lists);
        List<RuleProblem> errors = errors(file);
        if (!errors.isEmpty()) {
            return new Merge.Faulty(errors);
        }
        TableProblems problems = new TableProblems(grid.headers());
        TableReader reader = new TableReader(stage, grid, lists, problems);
        List<CheckedRule> rows = reader.rules();
        Set<String> textRules = TableBuilder.of(file, text).textRules().stream()
                .map(TextRule::name)
                .collect(Collectors.toSet());
        if (problems.areNone()) {
            rows.stream()
                    .filter(row -> textRules.contains(row.name()))
                    .forEach(
                            row -> problems.add(
                                    reader.nameCell(row),
                                    "duplicate-rule",
                                    "There is already a rule \"" + row.name()
                                            + "\", which stays text: give this one another name, or leave that one out of the text."));
        }
        if (!problems.areNone()) {
            return new Merge.Refused(problems.all());
        }
        String merged = new TextMerge(text, file, textRules, rows).text();
        errors(RuleFileParser.parse(stage, merged, lists))
                .forEach(problem -> problems.ofTable(problem.code(), problem.message()));
        return problems.areNone() ? new Merge.Merged(merged) : new Merge.Refused(problems.all());
    }

    /** The columns that a table of the stage can have, for people to choose from; functions with an example of their text. */
    public static List<Column> columns(RuleStage stage) {
        return Heading.all(Vocabulary.of(stage)).stream().map(Heading::column).toList();
    }

    private static List<RuleProblem> errors(CheckedFile file) {
        return file.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /** What became of an attempt to show a table. */
    public sealed interface View {
        /** The table. */
        record Shown(RuleTable table) implements View {}

        /** The text has errors, which are to be mended there first. */
        record Faulty(List<RuleProblem> problems) implements View {}
    }

    /** What became of an attempt to put a table into a text. */
    public sealed interface Merge {
        /** The new text. It has no errors. */
        record Merged(String text) implements Merge {}

        /** Cells are wrong; at most 50 problems, row by row. */
        record Refused(List<TableProblem> problems) implements Merge {}

        /** The present text has errors, which are to be mended there first. */
        record Faulty(List<RuleProblem> problems) implements Merge {}
    }
}
