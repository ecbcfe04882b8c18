package dev.trunkline.app.response;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Candidate;
import dev.trunkline.core.attribution.Candidates;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.visit.VisitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may have called, for the page of a response. */
@Component
class CandidateRows {
    private final VisitDecisions decisions;

    CandidateRows(VisitDecisions decisions) {
        this.decisions = decisions;
    }

    /** The likeliest first; none when only one visit is in question. */
    List<CandidateRow> of(Attribution outcome, SiteTimes times) {
        Candidates candidates = outcome instanceof Attributed attributed ? attributed.candidates() : Candidates.NONE;
        List<Candidate> visits = candidates.likeliest();
        if (visits.size() + (candidates.others() > 0 ? 1 : 0) < 2) {
            return List.of();
        }
        Map<VisitId, VisitDecision> decided = decisions
                .ofAll(visits.stream().map(Candidate::visit).toList())
                .stream()
                .collect(Collectors.toMap(VisitDecision::visit, decision -> decision));
        List<CandidateRow> rows = new ArrayList<>();
        for (Candidate visit : visits) {
            rows.add(CandidateRow.of(visit, decided.get(visit.visit()), rows.isEmpty(), times));
        }
        together("Other visitors", candidates.others(), rows);
        together("Somebody who was never shown it", candidates.nobody(), rows);
        return rows;
    }

    private static void together(String who, int thousandths, List<CandidateRow> rows) {
        if (thousandths > 0) {
            rows.add(CandidateRow.together(who, thousandths));
        }
    }
}
