package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A call that ends in voicemail, over HTTP: at the addresses that the answers name, signed for them. */
class TwilioCallsApiTest extends RunningApplication {
    private static final String BASE = "https://calls.example.com";
    private static final String RECORDING = "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/REapi1";

    @Test
    void aMessageIsKeptWithItsCallAndShown() {
        String site = addSite("calls-twilio", "673");
        String number = "+16735550100";
        assertThat(call(
                        HttpMethod.PUT,
                        "/v1/sites/" + site + "/call-handling",
                        "{\"unanswered\": \"VOICEMAIL\", \"whisper\": \"Call from {channel}\"}",
                        API_KEY))
                .hasStatusOk();

        String dial = text(send("/webhooks/twilio/voice", number, Map.of("CallStatus", "ringing")));
        assertThat(text(send(address("url", dial), number, Map.of("CallSid", "CAapi2", "ParentCallSid", "CAapi1"))))
                .contains("<Say language=\"en-US\">");
        String record = text(send(
                address("action", dial), number, Map.of("CallStatus", "in-progress", "DialCallStatus", "no-answer")));
        assertThat(record).contains("<Say", "<Record");
        Map<String, String> recorded = Map.of(
                "RecordingSid", "REapi1",
                "RecordingUrl", RECORDING,
                "RecordingStatus", "completed",
                "RecordingDuration", "23");
        assertThat(send(address("recordingStatusCallback", record), number, recorded))
                .hasStatus(204);
        assertThat(text(send(address("action", record), number, Map.of("CallStatus", "in-progress"))))
                .contains("<Hangup/>");
        Map<String, String> over = Map.of("CallStatus", "completed", "CallDuration", "58");
        assertThat(send("/webhooks/twilio/status", number, over)).hasStatus(204);

        MvcTestResult response = get("/v1/responses/twilio-CAapi1");
        assertThat(RunningApplication.<Boolean>read(response, "$.answered")).isFalse();
        assertThat(RunningApplication.<Integer>read(response, "$.durationSeconds"))
                .isEqualTo(58);
        assertThat(RunningApplication.<List<Map<String, Object>>>read(response, "$.recordings"))
                .containsExactly(Map.of("url", RECORDING, "seconds", 23, "voicemail", true));
        assertThat(text(get("/v1/responses/export?site=" + site + "&format=csv")))
                .contains(",true," + RECORDING + ",");
        assertThat(text(mvc.get()
                        .uri("/sites/" + site + "/responses/twilio-CAapi1")
                        .with(user("admin"))
                        .exchange()))
                .contains("href=\"" + RECORDING + "\"")
                .contains("Voicemail, 0:23")
                .contains("not answered, voicemail");
    }

    private MvcTestResult send(String path, String number, Map<String, String> more) {
        Map<String, String> body =
                new TreeMap<>(Map.of("AccountSid", "AC1", "CallSid", "CAapi1", "From", "+16475550142", "To", number));
        body.putAll(more);
        Map<String, List<String>> signed =
                body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        var request = MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", new TwilioSignature(TWILIO_TOKEN).of(BASE + path, signed));
        body.forEach(request::param);
        return mvc.perform(request);
    }

    private static String address(String attribute, String twiml) {
        String from = twiml.substring(twiml.indexOf(" " + attribute + "=\"") + attribute.length() + 3);
        return from.substring(0, from.indexOf('"')).replace("&amp;", "&").replace(BASE, "");
    }
}
