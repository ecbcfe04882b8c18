package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.ListFileParser;
import java.util.Arrays;
import java.util.List;

/**
 * One file of a rule set, in the overview and among the tabs of the editor.
 *
 * @param count rules, lists or tests
 * @param entries of all its lists; 0 of any other file
 * @param failed tests; 0 of any other file
 * @param changed whether it differs from the version in force
 */
record FileCard(
        String id, String fileName, int count, int entries, int errors, int warnings, int failed, boolean changed) {
    static List<FileCard> of(RuleFiles inForce, RuleFiles edited, RuleInspection inspection) {
        return Arrays.stream(RuleFile.values())
                .map(file -> of(file, inForce, edited, inspection))
                .toList();
    }

    private static FileCard of(RuleFile file, RuleFiles inForce, RuleFiles edited, RuleInspection inspection) {
        ListFile lists = file == RuleFile.LISTS ? ListFileParser.parse(edited.lists()) : ListFile.NONE;
        List<RuleTestResult> tests = file == RuleFile.TESTS ? inspection.tests() : List.of();
        return new FileCard(
                file.key(),
                fileName(file),
                switch (file) {
                    case CHANNEL, CAMPAIGN, NUMBER, QUALIFICATION -> countRules(edited.of(file));
                    case LISTS -> lists.lists().size();
                    case TESTS -> inspection.compiles() ? tests.size() : countRows(edited.tests());
                },
                lists.lists().values().stream()
                        .mapToInt(list -> list.entries().size() + list.removed().size())
                        .sum(),
                count(file, Severity.ERROR, inspection.problems()),
                count(file, Severity.WARNING, inspection.problems()),
                (int) tests.stream().filter(test -> !test.passed()).count(),
                !edited.of(file).equals(inForce.of(file)));
    }

    /** What the file would be called on a disk. */
    static String fileName(RuleFile file) {
        return switch (file) {
            case CHANNEL, CAMPAIGN, NUMBER, QUALIFICATION -> file.key() + ".drl";
            case LISTS -> "lists.txt";
            case TESTS -> "tests.csv";
        };
    }

    /** How many rules a text has, going by the lines that begin one. */
    private static int countRules(String text) {
        return (int) text.lines()
                .filter(line -> line.stripLeading().startsWith("rule "))
                .count();
    }

    /** The tests of a text whose rules do not compile, going by its lines. */
    private static int countRows(String text) {
        return Math.max(
                0, (int) text.lines().filter(line -> !line.isBlank()).skip(1).count());
    }

    private static int count(RuleFile file, Severity severity, List<RuleProblem> problems) {
        return (int) problems.stream()
                .filter(problem -> problem.file() == file && problem.severity() == severity)
                .count();
    }
}
