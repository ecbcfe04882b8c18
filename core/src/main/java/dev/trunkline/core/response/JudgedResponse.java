package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A response with the decision that is current for it, and with what became of it later. There is no response without a decision: both
 * are stored in one write.
 *
 * @param outcomes all that were told, in the order {@link Outcome#NEWEST_FIRST}
 */
public record JudgedResponse(Response response, Decision current, List<Outcome> outcomes) {
    public JudgedResponse {
        outcomes = outcomes.stream().sorted(Outcome.NEWEST_FIRST).toList();
    }

    /** A response that nobody told an outcome of. */
    public JudgedResponse(Response response, Decision current) {
        this(response, current, List.of());
    }

    /** The outcome that counts; empty when none was told. */
    public Optional<Outcome> outcome() {
        return outcomes.stream().findFirst();
    }

    /** The outcome that says this, by whatever name it was told; empty when none does. */
    public Optional<Outcome> saying(OutcomeFacts facts) {
        return outcomes.stream()
                .filter(told -> told.facts().saysTheSameAs(facts))
                .findFirst();
    }

    /** The same response, further on and judged again. */
    public JudgedResponse with(Response further, Decision decision) {
        return new JudgedResponse(further, decision, outcomes);
    }

    /** The same response under another decision. */
    public JudgedResponse with(Decision decision) {
        return new JudgedResponse(response, decision, outcomes);
    }

    /** The same response with one outcome more. */
    public JudgedResponse with(Outcome outcome) {
        return new JudgedResponse(
                response,
                current,
                Stream.concat(outcomes.stream(), Stream.of(outcome)).toList());
    }

    /**
     * Whether a run judged the response again, which itself stayed as it was.
     *
     * @throws IllegalArgumentException when it has fallen back since it was seen
     */
    public boolean isByRunAlone(Response seen) {
        CallStatus before = seen.progress().status();
        CallStatus after = response.progress().status();
        if (after.rank() < before.rank()) {
            throw new IllegalArgumentException("A status only rises, but " + before + " was to become " + after);
        }
        return after == before && current.run() != null;
    }
}
