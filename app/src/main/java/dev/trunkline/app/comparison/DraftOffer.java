package dev.trunkline.app.comparison;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.site.Site;
import java.util.List;

/**
 * Whether there is a draft to compare.
 *
 * @param state {@code READY}, {@code ERRORS}, or {@code NONE}, also for a draft that says what is in force
 * @param errors how many; 0 unless it has some
 * @param problemsUrl where they are shown; empty unless it has some
 */
record DraftOffer(String state, long revision, String author, String savedAt, long errors, String problemsUrl) {
    static DraftOffer of(Site site, RulePublishing publishing, SiteTimes times) {
        return publishing
                .draft(site)
                .filter(draft -> !draft.files().equals(publishing.inForce(site)))
                .map(draft -> of(site, draft, publishing.check(site), times))
                .orElse(new DraftOffer("NONE", 0, "", "", 0, ""));
    }

    private static DraftOffer of(Site site, RuleDraft draft, List<RuleProblem> problems, SiteTimes times) {
        List<RuleProblem> errors = problems.stream()
                .filter(problem -> problem.severity() == RuleProblem.Severity.ERROR)
                .toList();
        return new DraftOffer(
                errors.isEmpty() ? "READY" : "ERRORS",
                draft.revision(),
                draft.author(),
                times.brief(draft.savedAt()),
                errors.size(),
                errors.isEmpty()
                        ? ""
                        : "/sites/" + site.id() + "/rules/"
                                + errors.getFirst().file().key());
    }

    public boolean isReady() {
        return state.equals("READY");
    }
}
