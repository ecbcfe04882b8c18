package dev.trunkline.rules.testing;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The tests of a rule set, as read from their table. Immutable.
 *
 * @param tests those that could be read, in the order of the table
 * @param problems at most 50, errors first; an error keeps the rule set from being published
 */
public record RuleTestFile(List<RuleTest> tests, List<RuleProblem> problems) {
    public RuleTestFile {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the tests of a rule set, to run them. The pools that its rules name are all free where a test does not say otherwise.
     *
     * @param zone in which the tests say their time: the site's
     */
    public static RuleTestFile of(RuleFiles files, ZoneId zone) {
        return new TestFileReader(zone, NamedPools.in(files)).read(files.tests());
    }

    /** Reads a text, to check it: {@link #of} also tells the tests of pools that they do not name. */
    public static RuleTestFile parse(String text, ZoneId zone) {
        return new TestFileReader(zone, Set.of()).read(text);
    }

    /**
     * A text with one more test at its end. Its columns stay as they are; those that it lacks are added.
     *
     * <p>Values are kept as they are: one that begins with {@code =}, {@code +}, {@code -} or {@code @} is a text here, but a
     * spreadsheet that opens the file may take it for a formula.
     *
     * @param zone in which the table says its times
     * @throws IllegalArgumentException when the header of the text can't be read
     */
    public static String append(String text, ZoneId zone, RuleTest test) {
        return new TestAppender(text).append(TestCells.of(test, zone));
    }
}
