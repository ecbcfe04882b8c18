package dev.trunkline.core.ruleset;

import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What checks, compiler, tests and lint say of some files.
 *
 * @param rules null when the files do not compile; then there are no tests and no lint either
 * @param problems of the checks and of lint, errors first
 */
record RuleExamination(@Nullable RuleBase rules, List<RuleProblem> problems, List<RuleTestResult> tests) {
    RuleExamination {
        problems = Stream.concat(
                        problems.stream().filter(RuleExamination::refuses),
                        problems.stream().filter(problem -> !refuses(problem)))
                .toList();
        tests = List.copyOf(tests);
    }

    static RuleExamination of(
            RuleCompiler compiler, Site site, SiteReferences references, int number, RuleFiles files) {
        List<RuleProblem> checked = compiler.check(files);
        if (checked.stream().anyMatch(RuleExamination::refuses)) {
            return new RuleExamination(null, checked, List.of());
        }
        RuleBase rules;
        try {
            rules = compiler.compile(number, files, site.zone());
        } catch (RuleSetRejectedException e) {
            return new RuleExamination(null, e.problems(), List.of());
        }
        List<RuleTestResult> tests = compiler.test(rules, files, site.zone());
        List<RuleProblem> linted = compiler.lint(files, rules, references);
        return new RuleExamination(
                rules, Stream.concat(checked.stream(), linted.stream()).toList(), tests);
    }

    /** Why the files can't be published, whoever wrote or reviewed them; empty when they can. */
    Optional<Publication> refusal() {
        if (rules == null) {
            return Optional.of(new Publication.Rejected(problems));
        }
        if (testsFailed()) {
            return Optional.of(new Publication.TestsFailed(tests));
        }
        return hasErrors() ? Optional.of(new Publication.Rejected(problems)) : Optional.empty();
    }

    boolean hasErrors() {
        return rules == null || problems.stream().anyMatch(RuleExamination::refuses);
    }

    boolean testsFailed() {
        return tests.stream().anyMatch(test -> !test.passed());
    }

    private static boolean refuses(RuleProblem problem) {
        return problem.severity() == Severity.ERROR;
    }
}
