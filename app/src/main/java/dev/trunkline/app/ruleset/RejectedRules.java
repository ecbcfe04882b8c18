package dev.trunkline.app.ruleset;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleProblem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusal of rules that have problems, with all of them. */
public final class RejectedRules {
    private RejectedRules() {}

    /** @param problems at least one */
    public static ProblemException of(List<RuleProblem> problems) {
        ProblemException rejected = ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rules-rejected",
                (problems.size() == 1 ? "One problem, in line " : problems.size() + " problems; the first, in line ")
                        + problems.getFirst().line() + " of the "
                        + problems.getFirst().file().key() + " file: "
                        + problems.getFirst().message());
        rejected.getBody()
                .setProperty(
                        "problems",
                        problems.stream().map(RuleSetController.ProblemView::of).toList());
        return rejected;
    }
}
