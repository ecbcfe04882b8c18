package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a table into checked rules. Whatever a cell says is checked by the parser of the rule language, and by nothing else. */
final class TableReader {
    private final Vocabulary vocabulary;
    private final ListFile lists;
    private final TableGrid grid;
    private final TableProblems problems;
    private final RuleLines lines = new RuleLines();
    private Map<Integer, Heading> headings = Map.of();

    TableReader(RuleStage stage, TableGrid grid, ListFile lists, TableProblems problems) {
        this.vocabulary = Vocabulary.of(stage);
        this.grid = grid;
        this.lists = lists;
        this.problems = problems;
    }

    /** The rules in the order of the rows; only to be used when there are no problems. */
    List<CheckedRule> rules() {
        headings = new HeadingReader(vocabulary, grid, problems).read();
        boolean headersAreFine = problems.areNone();
        if (headings.values().stream().noneMatch(Heading.Name.class::isInstance)) {
            return List.of();
        }
        for (int i = 0; i < grid.rows().size() && !problems.areFull(); i++) {
            List<String> cells = grid.rows().get(i);
            if (!cells.stream().allMatch(String::isBlank)) {
                row(i + 2, cells);
            }
        }
        CheckedFile file = RuleFileParser.parse(vocabulary.stage(), lines.text(), lists);
        file.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem -> note(problem, headersAreFine));
        return file.rules();
    }

    /** The cell of a rule's name. */
    Place nameCell(CheckedRule rule) {
        return lines.place(rule.line());
    }

    private void row(int row, List<String> cells) {
        RowText text = new RowText(vocabulary, row, problems);
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            Heading heading = headings.get(column);
            if (cell.isBlank()) {
                continue;
            }
            if (heading != null) {
                text.add(column, heading, cell);
            } else if (column >= grid.headers().size()
                    || grid.headers().get(column).isBlank()) {
                problems.add(
                        new Place(row, column),
                        "no-header",
                        "This column has no header: name it in the first row, or leave the cell out.");
            }
        }
        text.write(new Place(row, columnOf(Heading.Name.class)), lines);
    }

    private int columnOf(Class<? extends Heading> kind) {
        return headings.entrySet().stream()
                .filter(heading -> kind.isInstance(heading.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private void note(RuleProblem problem, boolean headersAreFine) {
        if (problem.line() == 0) {
            problems.ofTable(problem.code(), "As text these rules have more than 256 KB: leave some out.");
            return;
        }
        Place place = lines.place(problem.line());
        switch (problem.code()) {
            case "missing-action" -> noteMissingAction(place, headersAreFine);
            case "bad-priority" ->
                noteOnce(
                        place,
                        problem.code(),
                        "A priority is a whole number from -" + Limits.PRIORITY + " to " + Limits.PRIORITY + ".");
            default -> noteOnce(place, problem.code(), problem.message());
        }
    }

    /** A row whose action can't be read has that problem already. */
    private void noteMissingAction(Place nameCell, boolean headersAreFine) {
        boolean known = headings.entrySet().stream()
                .filter(heading -> isAction(heading.getValue()))
                .anyMatch(heading -> problems.areAt(new Place(nameCell.row(), heading.getKey())));
        if (headersAreFine && !known) {
            String words = Heading.actions(vocabulary.stage()).stream()
                    .filter(Heading.Decides.class::isInstance)
                    .map(Heading::text)
                    .collect(Collectors.joining(" or "));
            int column = columnOf(Heading.Decides.class);
            problems.add(
                    new Place(nameCell.row(), column),
                    "missing-action",
                    "Say what the rule proposes: fill in " + words + ".");
        }
    }

    private static boolean isAction(Heading heading) {
        return heading instanceof Heading.Decides || heading instanceof Heading.Value;
    }

    private void noteOnce(Place place, String code, String message) {
        if (!problems.areAt(place)) {
            problems.add(place, code, message);
        }
    }
}
