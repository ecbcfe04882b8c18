package dev.trunkline.core.attribution;

import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a call may have come from.
 *
 * @param lease of the number that was called; null for an overflow number
 * @param shownAt since when the visitor was shown the number
 * @param thousandths how likely it is the caller's, in thousandths, 1 to 1000
 * @param reasons what speaks for it
 */
public record Candidate(
        VisitId visit, @Nullable LeaseId lease, Instant shownAt, int thousandths, List<CandidateReason> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** How likely it is the caller's, above 0 and at most 1. */
    public double weight() {
        return (double) thousandths / Candidates.ALL;
    }
}
