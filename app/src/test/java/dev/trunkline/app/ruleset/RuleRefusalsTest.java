package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.RuleTestResult.Mismatch;
import dev.trunkline.core.ruleset.WordCompiler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

class RuleRefusalsTest {
    private static final RuleTestResult GREEN = new RuleTestResult("paid click", 2, List.of());
    private static final RuleTestResult RED = new RuleTestResult(
            "newsletter",
            3,
            List.of(new Mismatch("channel", "Email", "Unassigned"), new Mismatch("number", "ppc", "")));

    @Test
    void namesTheFirstTestThatFailedAndListsThoseAlone() {
        ProblemDetail problem =
                RuleRefusals.testsFailed(List.of(GREEN, RED, GREEN)).getBody();

        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getType()).hasToString("/problems/tests-failed");
        assertThat(problem.getDetail())
                .isEqualTo("1 of 3 tests fail; the first is 'newsletter' in line 3: channel should be 'Email' but is "
                        + "'Unassigned', and 1 more. Mend the rules or the tests.");
        assertThat(properties(problem)).containsEntry("results", List.of(TestRunView.Result.of(RED)));
    }

    @Test
    void putsTheFailedFirstInARun() {
        TestRunView run = TestRunView.of(List.of(GREEN, RED, GREEN));

        assertThat(run.ok()).isFalse();
        assertThat(run.passed()).isEqualTo(2);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.results()).extracting(TestRunView.Result::passed).containsExactly(false, true, true);
    }

    @Test
    void listsAllProblemsOfRejectedRules() {
        ProblemDetail problem = RuleRefusals.rejected(List.of(
                        WordCompiler.problem(Severity.ERROR, "wrong-word"),
                        WordCompiler.problem(Severity.WARNING, "unused-list")))
                .getBody();

        assertThat(problem.getDetail()).startsWith("2 problems; the first, in line 1 of the channel file: ");
        assertThat((List<?>) properties(problem).get("problems")).hasSize(2);
    }

    private static Map<String, Object> properties(ProblemDetail problem) {
        return Objects.requireNonNull(problem.getProperties());
    }
}
