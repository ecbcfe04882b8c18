package dev.trunkline.app.outcome;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import org.springframework.http.HttpStatus;

/** Why outcomes are not accepted, as problems. */
final class OutcomeProblems {
    private OutcomeProblems() {}

    static ProblemException of(Contradicted contradicted) {
        return ProblemException.of(HttpStatus.CONFLICT, "outcome-id-reused", contradicted.sentence());
    }

    static ProblemException of(Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_RESPONSE -> ProblemException.of(HttpStatus.NOT_FOUND, "unknown-response", refused.sentence());
            case NO_CALLER -> ProblemException.of(HttpStatus.BAD_REQUEST, "no-response-named", refused.sentence());
            case NO_RESPONSE_OF_CALLER ->
                ProblemException.of(HttpStatus.NOT_FOUND, "no-response-of-caller", refused.sentence());
            case SEVERAL_RESPONSES_OF_CALLER ->
                ProblemException.of(HttpStatus.CONFLICT, "several-responses-of-caller", refused.sentence());
            case TOO_MANY -> ProblemException.of(HttpStatus.CONFLICT, "too-many-outcomes", refused.sentence());
        };
    }
}
