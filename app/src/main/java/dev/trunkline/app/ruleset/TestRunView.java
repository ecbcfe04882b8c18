package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleTestResult;
import java.util.Comparator;
import java.util.List;

/**
 * What the rule set's own tests said.
 *
 * @param results the failed first, otherwise in the order of their file
 */
record TestRunView(boolean ok, int passed, int failed, List<Result> results) {
    static TestRunView of(List<RuleTestResult> results) {
        int passed = (int) results.stream().filter(RuleTestResult::passed).count();
        return new TestRunView(
                passed == results.size(),
                passed,
                results.size() - passed,
                results.stream()
                        .sorted(Comparator.comparing(RuleTestResult::passed))
                        .map(Result::of)
                        .toList());
    }

    /** What one test said. */
    record Result(String name, int line, boolean passed, List<RuleTestResult.Mismatch> mismatches) {
        static Result of(RuleTestResult result) {
            return new Result(result.name(), result.line(), result.passed(), result.mismatches());
        }
    }
}
