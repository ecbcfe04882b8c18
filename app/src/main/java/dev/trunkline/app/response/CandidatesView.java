package dev.trunkline.app.response;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Candidate;
import dev.trunkline.core.attribution.CandidateReason;
import dev.trunkline.core.attribution.Candidates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may have called, as the API answers it; empty when that is not in question. All weights add up to exactly 1.
 *
 * @param visits the few that are likeliest, the attributed one first
 * @param otherVisits the weight of all other visits together
 * @param nobody the weight of callers who were never shown the number
 */
public record CandidatesView(List<CandidateView> visits, BigDecimal otherVisits, BigDecimal nobody) {
    private static final int DIGITS = 3;

    static CandidatesView of(Attribution outcome) {
        Candidates candidates = outcome instanceof Attributed attributed ? attributed.candidates() : Candidates.NONE;
        return new CandidatesView(
                candidates.likeliest().stream().map(CandidateView::of).toList(),
                weight(candidates.others()),
                weight(candidates.nobody()));
    }

    private static BigDecimal weight(int thousandths) {
        return BigDecimal.valueOf(thousandths, DIGITS);
    }

    /** A visit that may have been the caller's. */
    public record CandidateView(
            String visit, @Nullable String lease, Instant shownAt, BigDecimal weight, List<CandidateReason> reasons) {
        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.visit().value(),
                    candidate.lease() == null ? null : candidate.lease().toString(),
                    candidate.shownAt(),
                    CandidatesView.weight(candidate.thousandths()),
                    candidate.reasons());
        }
    }
}
