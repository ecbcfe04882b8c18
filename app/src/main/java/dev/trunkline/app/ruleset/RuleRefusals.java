package dev.trunkline.app.ruleset;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.site.Site;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a call about rules is refused, in the same words wherever it is refused. */
public final class RuleRefusals {
    private RuleRefusals() {}

    /** Files that can't be compiled. */
    public static ProblemException rejected(List<RuleProblem> problems) {
        ProblemException rejected = ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rules-rejected",
                (problems.size() == 1 ? "One problem, in line " : problems.size() + " problems; the first, in line ")
                        + problems.getFirst().line() + " of the "
                        + problems.getFirst().file().key() + " file: "
                        + problems.getFirst().message());
        rejected.getBody()
                .setProperty("problems", problems.stream().map(ProblemView::of).toList());
        return rejected;
    }

    /** There is nothing that the call could be about. */
    public static ProblemException noDraft(Site site) {
        return ProblemException.of(
                HttpStatus.NOT_FOUND, "no-draft", "Site '" + site.id() + "' has no draft. Save a file of it first.");
    }

    static ProblemException unknownVersion(String site, int number) {
        return ProblemException.of(
                HttpStatus.NOT_FOUND, "unknown-version", "Site '" + site + "' has no version " + number + ".");
    }

    static ProblemException testsFailed(List<RuleTestResult> all) {
        List<RuleTestResult> failed =
                all.stream().filter(result -> !result.passed()).toList();
        RuleTestResult first = failed.getFirst();
        ProblemException refusal = ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "tests-failed",
                failed.size() + " of " + all.size() + " tests fail; the first is '" + first.name() + "' in line "
                        + first.line() + ": "
                        + sentence(first, first.mismatches().getFirst())
                        + " Mend the rules or the tests.");
        refusal.getBody()
                .setProperty(
                        "results", failed.stream().map(TestRunView.Result::of).toList());
        return refusal;
    }

    static ProblemException reviewMissing() {
        return ProblemException.of(
                HttpStatus.CONFLICT,
                "review-missing",
                "This site wants a review: somebody who did not write any of this draft must approve its revision first.");
    }

    static ProblemException movedOn() {
        return ProblemException.of(
                HttpStatus.CONFLICT,
                "draft-moved-on",
                "The draft has another revision by now. Read it again and repeat the call with that revision.");
    }

    static ProblemException ownDraft() {
        return ProblemException.of(
                HttpStatus.FORBIDDEN,
                "own-draft",
                "You wrote some of this draft. Somebody who wrote none of it must approve it.");
    }

    private static String sentence(RuleTestResult failed, RuleTestResult.Mismatch mismatch) {
        int others = failed.mismatches().size() - 1;
        return mismatch.what() + " should be '" + mismatch.expected() + "' but is '" + mismatch.actual() + "'"
                + (others == 0 ? "." : ", and " + others + " more.");
    }
}
