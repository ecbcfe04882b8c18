package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeViewTest {
    private static final Attribution ATTRIBUTED =
            Examples.decision(Examples.call("c1", Examples.NOON), "Email").outcome();

    @ParameterizedTest(name = "{0} after {1} s, answered {2}, lead {3}: {4}")
    @CsvSource({
        "RINGING,     0,  false, false, ON_THE_LINE",
        "IN_PROGRESS, 0,  true,  true,  ON_THE_LINE",
        "COMPLETED,   93, true,  true,  LEAD",
        "COMPLETED,   93, true,  false, NOT_A_LEAD",
        "COMPLETED,   5,  true,  false, NOT_A_LEAD",
        "NO_ANSWER,   14, false, false, ABANDONED",
        "NO_ANSWER,   15, false, false, NOT_A_LEAD",
        "CANCELED,    0,  false, false, ABANDONED",
        "BUSY,        0,  false, false, ABANDONED",
        "NO_ANSWER,   3,  false, true,  LEAD",
    })
    void saysWhatBecameOfAnAttributedCall(
            CallStatus status, long seconds, boolean answered, boolean lead, String code) {
        CallProgress progress = new CallProgress(status, Duration.ofSeconds(seconds), answered);

        assertThat(outcome(progress, ATTRIBUTED, lead).code()).isEqualTo(code);
    }

    @Test
    void neverTakesNotEvaluatedForUnattributed() {
        CallProgress ended = Examples.progress(CallStatus.COMPLETED);

        assertThat(outcome(ended, new Attribution.Unattributed(UnattributedReason.NO_LEASE), true))
                .isEqualTo(new OutcomeView("UNATTRIBUTED", "Unattributed"));
        assertThat(outcome(ended, new Attribution.NotEvaluated("no rules"), true))
                .isEqualTo(new OutcomeView("NOT_EVALUATED", "Not evaluated"));
    }

    private static OutcomeView outcome(CallProgress progress, Attribution outcome, boolean lead) {
        Response response = Examples.call("c1", Examples.NOON).with(progress);
        Qualification qualification = new Qualification(lead, BigDecimal.ZERO, lead ? "leads" : "");
        return OutcomeView.of(
                response,
                new Decision(
                        response.id() + "@d1",
                        response.id(),
                        1,
                        outcome,
                        qualification,
                        RulesFired.NONE,
                        Examples.NOON,
                        null));
    }
}
