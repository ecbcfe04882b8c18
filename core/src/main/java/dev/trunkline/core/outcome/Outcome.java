package dev.trunkline.core.outcome;

import dev.trunkline.core.response.ResponseId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What became of a response. It says nothing of the verdict: where a response came from and whether the rules accept it stays as it is.
 *
 * @param fingerprint of what its sender said, to tell a repetition from something else under the same id
 * @param by who told it: a person, an API key, or a line of an import
 * @param toldAt when it came
 */
public record Outcome(
        OutcomeId id, ResponseId response, OutcomeFacts facts, String fingerprint, String by, Instant toldAt) {
    /** The one that counts first, whatever order they came in; of two of one instant the one with the greater id. */
    public static final Comparator<Outcome> NEWEST_FIRST = Comparator.comparing(
                    (Outcome outcome) -> outcome.facts().at())
            .thenComparing(outcome -> outcome.id().value())
            .reversed();
}
