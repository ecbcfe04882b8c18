package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleInspection.Obstacle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft, and all that stands between it and a version.
 *
 * @param inForce the version in force; above {@code basedOn}, publishing the draft would undo what was published in between
 * @param review null when nobody approved this revision
 */
record DraftView(
        long revision,
        int basedOn,
        int inForce,
        Instant savedAt,
        String author,
        List<String> authors,
        RuleFiles files,
        boolean reviewRequired,
        RuleDraft.@Nullable Review review,
        boolean publishable,
        List<Obstacle> obstacles,
        List<ProblemView> problems,
        TestRunView tests) {
    static DraftView of(RuleDraft draft, RuleInspection inspection) {
        return new DraftView(
                draft.revision(),
                draft.basedOn(),
                inspection.inForce(),
                draft.savedAt(),
                draft.author(),
                draft.authors().stream().sorted().toList(),
                draft.files(),
                inspection.reviewRequired(),
                draft.review(),
                inspection.publishable(),
                inspection.obstacles(),
                inspection.problems().stream().map(ProblemView::of).toList(),
                TestRunView.of(inspection.tests()));
    }
}
