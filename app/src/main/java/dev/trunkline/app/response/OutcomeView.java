package dev.trunkline.app.response;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of a response in one or two words.
 *
 * @param code stable: the style sheet and the filter know it
 */
record OutcomeView(String code, String text) {
    /** Unanswered, without a message and shorter than this is abandoned (CallRail's definition, formats of the field). */
    private static final Duration ABANDONED_BEFORE = Duration.ofSeconds(15);

    /** What became of it, else what its verdict says. */
    static OutcomeView of(JudgedResponse judged) {
        return judged.outcome()
                .flatMap(outcome -> later(outcome.facts().kind()))
                .orElseGet(() -> of(judged.response(), judged.current()));
    }

    private static Optional<OutcomeView> later(OutcomeKind kind) {
        return switch (kind) {
            case SALE -> Optional.of(new OutcomeView("SALE", "Sale"));
            case LOST -> Optional.of(new OutcomeView("LOST", "Lost"));
            case OPEN -> Optional.empty();
        };
    }

    /** What the verdict says alone. */
    static OutcomeView of(Response response, Decision decision) {
        CallStatus status = response.progress().status();
        if (status == CallStatus.RINGING || status == CallStatus.IN_PROGRESS) {
            return new OutcomeView("ON_THE_LINE", "On the line");
        }
        return switch (decision.outcome()) {
            case NotEvaluated notEvaluated -> new OutcomeView("NOT_EVALUATED", "Not evaluated");
            case Unattributed unattributed -> new OutcomeView("UNATTRIBUTED", "Unattributed");
            case Attributed attributed -> ofLead(response, decision);
        };
    }

    private static OutcomeView ofLead(Response response, Decision decision) {
        if (decision.qualification().qualified()) {
            return new OutcomeView("LEAD", "Lead");
        }
        CallProgress progress = response.progress();
        boolean abandoned = !progress.answered()
                && !progress.hasVoicemail()
                && progress.talk().compareTo(ABANDONED_BEFORE) < 0;
        return abandoned ? new OutcomeView("ABANDONED", "Abandoned") : new OutcomeView("NOT_A_LEAD", "Not a lead");
    }
}
