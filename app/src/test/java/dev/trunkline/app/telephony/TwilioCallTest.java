package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.Pickup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioCallTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest(name = "{0} of {1} s is {2}, answered: {3}")
    @CsvSource({
        "queued,      '',  RINGING,     false",
        "initiated,   '',  RINGING,     false",
        "ringing,     '',  RINGING,     false",
        "'',          '',  RINGING,     false",
        "in-progress, '',  IN_PROGRESS, true",
        "answered,    '',  IN_PROGRESS, true",
        "completed,   93,  COMPLETED,   true",
        "completed,   0,   COMPLETED,   false",
        "busy,        0,   BUSY,        false",
        "no-answer,   0,   NO_ANSWER,   false",
        "canceled,    4,   CANCELED,    false",
        "failed,      '',  FAILED,      false",
    })
    void readsEveryCallState(String state, String seconds, CallStatus status, boolean answered) {
        CallProgress progress =
                call("CallStatus", state, "CallDuration", seconds).progress();

        long talk = seconds.isEmpty() ? 0 : Long.parseLong(seconds);
        assertThat(progress).isEqualTo(new CallProgress(status, Duration.ofSeconds(talk), answered));
    }

    @ParameterizedTest(name = "the destination''s call was {0}: answered: {1}")
    @CsvSource({"completed, true", "answered, true", "no-answer, false", "busy, false", "failed, false"})
    void aCompletedCallIsAnsweredWhenItsDestinationPickedUp(String dial, boolean answered) {
        CallProgress progress = call("CallStatus", "completed", "CallDuration", "20", "DialCallStatus", dial)
                .progress();

        assertThat(progress.answered()).isEqualTo(answered);
    }

    @ParameterizedTest(name = "its leg was {0}, bridged: {1}: {2}")
    @CsvSource({
        "completed, true,  SOMEBODY",
        "completed, '',    SOMEBODY",
        "answered,  true,  SOMEBODY",
        "completed, false, NOBODY",
        "busy,      '',    NOBODY",
        "canceled,  false, NOBODY",
        "'',        '',    UNKNOWN",
    })
    void tellsWhetherTheBusinessPickedUp(String dial, String bridged, Pickup pickup) {
        TwilioCall call = call(
                "CallStatus", "in-progress", "DialCallStatus", dial, "DialCallDuration", "35", "DialBridged", bridged);

        assertThat(call.progress().pickup()).isEqualTo(pickup);
        assertThat(call.progress().talk())
                .isEqualTo(pickup == Pickup.SOMEBODY ? Duration.ofSeconds(35) : Duration.ZERO);
    }

    @Test
    void keepsOfACallWhatEachOfItsEventsTells() {
        TwilioCall call = call("CallStatus", "completed", "Timestamp", "x", "CallDuration", "1", "FromCity", "Ūdine");

        assertThat(call.event(NOW).payload())
                .isEqualTo(Map.of("CallSid", "CA1", "To", "+14165550101", "FromCity", "Ūdine"));
        assertThat(call("MessageSid", "SM1", "NumMedia", "2").event(NOW).payload())
                .containsEntry("NumMedia", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "abc", "86401", "999999", " 5", "٣"})
    void refusesDurationsThatAreNoSecondsOfADay(String seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("CallDuration", seconds).progress())
                .withMessageContaining("CallDuration")
                .withMessageContaining(seconds);
    }

    @Test
    void takesTheLongestCallThatTwilioAllows() {
        assertThat(call("CallStatus", "completed", "CallDuration", "86400")
                        .progress()
                        .talk())
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "done", "ringing "})
    void refusesStatesThatTwilioDoesNotHave(String state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("CallStatus", state).progress())
                .withMessageContaining(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "CA/../1", "CA 1", "{\"$ne\":1}"})
    void refusesIdsThatAreNoSid(String sid) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("CallSid", sid).id())
                .withMessageContaining("CallSid");
    }

    @Test
    void namesTheResponseByTheSid() {
        assertThat(call().id().value()).isEqualTo("twilio-CA1");
        assertThat(call("MessageSid", "SM2").id().value()).isEqualTo("twilio-SM2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4165550101", "sip:a@b.example", "+1416555010a"})
    void refusesADialledNumberThatIsNotE164(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> call("To", number).dialled());
    }

    @Test
    void beganWhenItArrivesUnlessAnEventTellsMore() {
        assertThat(call().startedAt(NOW)).isEqualTo(NOW);
        assertThat(call("CallDuration", "93").startedAt(NOW)).isEqualTo(NOW.minusSeconds(93));
        assertThat(call("CallDuration", "93", "Timestamp", "Mon, 02 Mar 2026 11:00:00 +0000")
                        .startedAt(NOW))
                .isEqualTo("2026-03-02T10:58:27Z");
        assertThat(call("Timestamp", "yesterday").startedAt(NOW)).isEqualTo(NOW);
    }

    private static TwilioCall call(String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>(Map.of("CallSid", "CA1", "To", "+14165550101"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new TwilioCall(parameters);
    }
}
