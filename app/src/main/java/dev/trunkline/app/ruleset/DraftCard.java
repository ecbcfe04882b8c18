package dev.trunkline.app.ruleset;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleInspection;
import dev.trunkline.core.ruleset.RuleInspection.Obstacle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft on a page, as one person sees it.
 *
 * @param number of the version that it would be
 * @param overtaken whether another version was published since it was begun, which publishing it would undo
 * @param authors all who saved a revision of it
 * @param own whether the person is one of them
 * @param approvedBy empty when nobody approved this revision; the same for when and what they said
 * @param why what stands in the way of publishing it; empty when nothing does
 */
record DraftCard(
        int number,
        int basedOn,
        int inForce,
        boolean overtaken,
        String revision,
        String savedAt,
        String author,
        String authors,
        boolean own,
        boolean reviewRequired,
        String approvedBy,
        String approvedAt,
        String note,
        List<String> why,
        List<PublishStep> steps) {

    /** The draft of the inspection; null when there is none. */
    static @Nullable DraftCard of(RuleInspection inspection, String person, SiteTimes times) {
        RuleDraft draft = inspection.draft();
        if (draft == null) {
            return null;
        }
        RuleDraft.Review review = draft.review();
        return new DraftCard(
                inspection.inForce() + 1,
                draft.basedOn(),
                inspection.inForce(),
                inspection.inForce() > draft.basedOn(),
                Long.toString(draft.revision()),
                times.brief(draft.savedAt()),
                draft.author(),
                String.join(", ", draft.authors().stream().sorted().toList()),
                draft.authors().contains(person),
                inspection.reviewRequired(),
                review == null ? "" : review.by(),
                review == null ? "" : times.brief(review.at()),
                review == null ? "" : review.note(),
                inspection.obstacles().stream().map(Obstacle::name).toList(),
                PublishStep.of(inspection));
    }
}
