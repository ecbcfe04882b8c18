package dev.trunkline.core.ruleset;

import java.util.List;

/**
 * What became of one test of a rule set.
 *
 * @param name of the test
 * @param line of it in the tests file, from 1
 * @param mismatches what came out other than expected; empty when the test passed
 */
public record RuleTestResult(String name, int line, List<Mismatch> mismatches) {
    public RuleTestResult {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether everything came out as expected. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    /**
     * One thing that came out otherwise.
     *
     * @param what the column of the tests file, such as {@code channel}
     */
    public record Mismatch(String what, String expected, String actual) {}
}
