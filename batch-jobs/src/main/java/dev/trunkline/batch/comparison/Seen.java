package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.Verdict;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.Visit;

/**
 * Sees every visit and every response that the candidate judged, in one place, such as to find rules that fired on nothing. Called
 * by several threads at once, and again for what an interrupted range had judged already.
 */
public interface Seen {
    /** Looks away. */
    Seen NOTHING = new Seen() {
        @Override
        public void visit(ComparisonId comparison, Visit visit, Verdict candidate) {
            // not looked at
        }

        @Override
        public void response(ComparisonId comparison, Response response, Verdict candidate) {
            // not looked at
        }
    };

    /** What the candidate says of the visit. */
    void visit(ComparisonId comparison, Visit visit, Verdict candidate);

    /** What the candidate says of the response. */
    void response(ComparisonId comparison, Response response, Verdict candidate);
}
