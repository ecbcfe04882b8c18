package dev.trunkline.core.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFlowTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-03-01T17:00:00Z");

    /** D: the destination, F: the fallback, M: a message, -: the end. */
    @ParameterizedTest(name = "closed: {0}, unanswered: {1}: weekdays {2}, Sundays {3}")
    @CsvSource({
        "CONNECT,   HANG_UP,                 D-,  D-",
        "CONNECT,   FALLBACK,                DF-, DF-",
        "CONNECT,   VOICEMAIL,               DM,  DM",
        "CONNECT,   FALLBACK_THEN_VOICEMAIL, DFM, DFM",
        "FALLBACK,  HANG_UP,                 D-,  F-",
        "FALLBACK,  FALLBACK,                DF-, F-",
        "FALLBACK,  VOICEMAIL,               DM,  FM",
        "FALLBACK,  FALLBACK_THEN_VOICEMAIL, DFM, FM",
        "VOICEMAIL, HANG_UP,                 D-,  M",
        "VOICEMAIL, FALLBACK,                DF-, M",
        "VOICEMAIL, VOICEMAIL,               DM,  M",
        "VOICEMAIL, FALLBACK_THEN_VOICEMAIL, DFM, M",
    })
    void goesOnUntilSomebodyAnswersOrNothingIsLeft(
            WhenClosed closed, WhenUnanswered unanswered, String weekdays, String sundays) {
        CallFlow flow = new CallFlow(Handlings.with(closed, unanswered), Examples.DESTINATION);

        assertThat(whole(flow, MONDAY_NOON)).isEqualTo(weekdays);
        assertThat(whole(flow, SUNDAY_NOON)).isEqualTo(sundays);
    }

    @Test
    void announcesOnceThoughTwoAreRung() {
        CallFlow flow = new CallFlow(Handlings.EVERYTHING, Examples.DESTINATION);

        assertThat(flow.begin(MONDAY_NOON, TORONTO))
                .isEqualTo(new CallStep.Connect(
                        Examples.DESTINATION,
                        CallLeg.DESTINATION,
                        Handlings.EVERYTHING.announcement(),
                        Handlings.EVERYTHING.ring(),
                        true));
        assertThat(flow.unanswered(CallLeg.DESTINATION))
                .isEqualTo(new CallStep.Connect(
                        Examples.number(70), CallLeg.FALLBACK, "", Handlings.EVERYTHING.ring(), true));
    }

    private static String whole(CallFlow flow, Instant at) {
        StringBuilder whole = new StringBuilder();
        CallStep step = flow.begin(at, TORONTO);
        while (step instanceof CallStep.Connect connect) {
            whole.append(connect.destination().equals(Examples.DESTINATION) ? 'D' : 'F');
            step = flow.unanswered(connect.leg());
        }
        return whole.append(step instanceof CallStep.TakeMessage ? 'M' : '-').toString();
    }
}
