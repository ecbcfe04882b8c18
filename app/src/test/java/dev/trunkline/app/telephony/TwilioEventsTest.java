package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ResponseId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is taken from Twilio and what is not; the order of events is {@link TwilioOrderTest}'s. */
class TwilioEventsTest {
    private static final Map<String, String> RECORDED = Map.of(
            "RecordingSid", "RE1",
            "RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1",
            "RecordingStatus", "completed",
            "RecordingDuration", "23");

    private final TwilioWorld twilio = new TwilioWorld(Examples.NOON.plusSeconds(60));

    @Test
    void keepsACallToAnUnknownNumberOfASiteThatTheUrlNames() {
        Map<String, String> unknown = Map.of("To", "+14165550177");

        assertThat(twilio.send("voice", "site=demo", unknown)).isEqualTo("<Reject/>");
        assertThat(twilio.world.responses.find(TwilioWorld.CALL)).isPresent();
    }

    /** The end less the duration is before the lease, and so before the call. */
    @Test
    void aCallBeganWhenItRangHoweverLongItIsSaidToHaveLasted() {
        twilio.send("voice", Map.of("CallStatus", "ringing"));
        twilio.send("status", Map.of("CallStatus", "completed", "CallDuration", "300"));

        assertThat(twilio.world.onlyResponse().response().startedAt()).isEqualTo(Examples.NOON.plusSeconds(60));
        assertThat(twilio.world.onlyResponse().current().channel()).isEqualTo("Paid Search");
    }

    @Test
    void takesATextForAResponseThatIsOver() {
        twilio.send("sms", Map.of("MessageSid", "SM1", "Body", "Do you come on Sundays?"));

        assertThat(twilio.world.responses.find(new ResponseId("twilio-SM1")))
                .get()
                .satisfies(
                        text -> assertThat(text.response().progress().status()).isEqualTo(CallStatus.COMPLETED))
                .satisfies(
                        text -> assertThat(text.response().payload()).containsEntry("Body", "Do you come on Sundays?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-progress", "absent", "failed", ""})
    void keepsNoRecordingThatDidNotComeAbout(String status) {
        twilio.send("voice", Map.of());

        twilio.send("recording", with("RecordingStatus", status));

        assertThat(twilio.world.onlyResponse().response().progress().recordings())
                .isEmpty();
    }

    /** Its link is shown to people, so it must lead to Twilio and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//twilio.com",
                "http://api.twilio.com/RE1",
                "https://twilio.com.evil.example/RE1",
                "https://eviltwilio.com/RE1",
                "https://api.twilio.com@evil.example/RE1",
                "https://api.twilio.com:8443/RE1",
                "https:///RE1",
                "https://a b/",
                ""
            })
    void refusesARecordingThatIsNotAtTwilio(String url) {
        twilio.send("voice", Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> twilio.send("recording", with("RecordingUrl", url)));

        assertThat(twilio.world.onlyResponse().response().progress().recordings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RecordingSid, ../1", "RecordingSid, ''", "RecordingDuration, -1", "RecordingDuration, 1e9"})
    void refusesARecordingThatIsNone(String field, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twilio.send("recording", with(field, value)))
                .withMessageContaining(field);
    }

    @Test
    void refusesAWrongSignatureAndStoresNothing() {
        for (String path : new String[] {"voice", "status", "sms", "dialed", "whisper", "recorded", "recording"}) {
            MockHttpServletRequest forged = TwilioWorld.request(path, null, Map.of());
            forged.setParameter("CallSid", "CA9");
            assertRefused(twilio, path, forged);

            MockHttpServletRequest unsigned = TwilioWorld.request(path, null, Map.of());
            unsigned.removeHeader("X-Twilio-Signature");
            assertRefused(twilio, path, unsigned);

            MockHttpServletRequest moved = TwilioWorld.request(path, null, Map.of());
            moved.setQueryString("kind=voicemail");
            assertRefused(twilio, path, moved);
        }
        MockHttpServletRequest right = TwilioWorld.request("voice", null, Map.of());
        assertRefused(new TwilioWorld(Examples.NOON, "another token"), "voice", right);
        assertRefused(new TwilioWorld(Examples.NOON, ""), "voice", right);
        assertThat(twilio.world.responses.find(TwilioWorld.CALL)).isEmpty();
    }

    @Test
    void neverBelievesTheHostOfARequest() {
        MockHttpServletRequest request = TwilioWorld.request("voice", null, Map.of());
        request.setServerName("internal.example");
        request.setScheme("http");
        request.setServerPort(8080);

        assertThat(twilio.answer("voice", request)).startsWith("<Dial");
    }

    private static void assertRefused(TwilioWorld world, String path, MockHttpServletRequest request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> world.answer(path, request))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> recorded = new TreeMap<>(RECORDED);
        recorded.put(field, value);
        return recorded;
    }
}
