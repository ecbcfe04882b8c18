package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The events of a call at Telnyx, which may come in any order, twice, and at the same moment: one and the same call in the end. */
class TelnyxEventsTest {
    private static final KeyPair KEYS = keys();
    private static final Instant NOW = Examples.NOON.plusSeconds(60);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ResponseId CALL = new ResponseId("telnyx-leg-1");

    private final TelephonyWorld world = new TelephonyWorld(CLOCK);
    private final Responses responses = world.responses;
    private final TelnyxController telnyx = controller(publicKey());

    static Stream<List<String>> orders() {
        return Stream.concat(
                TelephonyWorld.orders(List.of("initiated", "answered", "hangup")),
                Stream.of(
                        List.of("hangup"),
                        List.of("hangup", "hangup", "hangup"),
                        List.of("initiated", "initiated", "hangup", "initiated")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anyOrderAndAnyRepetitionMakeOneAndTheSameCall(List<String> events) {
        events.forEach(this::deliver);
        events.reversed().forEach(this::deliver);

        assertTheCall();
    }

    @Test
    void eventsThatComeAtTheSameMomentMakeOneCall() {
        List<String> events = List.of("initiated", "answered", "hangup");

        Together.each(thread -> {
            deliver(events.get(thread % events.size()));
            return thread;
        });

        assertTheCall();
    }

    private void assertTheCall() {
        JudgedResponse call = world.onlyResponse();
        assertThat(call.response())
                .isEqualTo(new Response(
                        CALL,
                        Examples.DEMO,
                        ResponseKind.CALL,
                        Examples.number(0),
                        null,
                        Examples.CALLER,
                        Instant.parse("2026-03-02T12:00:10.521Z"),
                        new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(42), true),
                        "leg-1",
                        true,
                        Map.of(
                                "call_leg_id", "leg-1",
                                "call_session_id", "session-1",
                                "from", "+16475550142",
                                "to", Examples.number(0).e164(),
                                "start_time", "2026-03-02T12:00:10.521992Z"),
                        "telnyx-leg-1",
                        NOW));
        assertThat(call.current().channel()).isEqualTo("Paid Search");
        assertThat(call.current().qualification().qualified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "normal_clearing, COMPLETED, true",
        "time_limit, COMPLETED, true",
        "user_busy, BUSY, false",
        "no_answer, NO_ANSWER, false",
        "timeout, NO_ANSWER, false",
        "originator_cancel, CANCELED, false",
        "call_rejected, FAILED, false",
        "not_found, FAILED, false",
        "unspecified, FAILED, false",
        "something_new, FAILED, false"
    })
    void aHangupTellsHowTheCallEnded(String cause, CallStatus status, boolean answered) {
        send(body("hangup").replace("normal_clearing", cause));

        CallProgress progress = responses.find(CALL).orElseThrow().response().progress();
        assertThat(progress.status()).isEqualTo(status);
        assertThat(progress.answered()).isEqualTo(answered);
        assertThat(progress.talk()).isEqualTo(answered ? Duration.ofSeconds(42) : Duration.ZERO);
    }

    @Test
    void takesATextForAResponseThatIsOver() {
        send("""
            {"data": {"event_type": "message.received", "id": "e-9", "occurred_at": "2026-03-02T12:00:30Z",
             "payload": {"id": "msg-1", "direction": "inbound", "received_at": "2026-03-02T12:00:29.5Z", "text": "Größe?",
               "from": {"phone_number": "+16475550142", "carrier": "x"},
                "to": [{"phone_number": "%s", "status": "delivered"}]}}}\
            """.formatted(Examples.number(0)));

        Response text =
                responses.find(new ResponseId("telnyx-msg-1")).orElseThrow().response();
        assertThat(text.kind()).isEqualTo(ResponseKind.TEXT);
        assertThat(text.caller()).isEqualTo(Examples.CALLER);
        assertThat(text.startedAt()).isEqualTo(Instant.parse("2026-03-02T12:00:29.500Z"));
        assertThat(text.progress().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(text.payload()).containsEntry("text", "Größe?");
    }

    @Test
    void leavesOutgoingLegsAndOtherEventsAlone() {
        send(body("initiated").replace("incoming", "outgoing"));
        send(body("initiated").replace("call.initiated", "call.playback.started"));
        send("{\"data\": {\"event_type\": \"message.finalized\"}}");
        send("{}");
        send("[]");

        assertThat(responses.find(CALL)).isEmpty();
    }

    @Test
    void refusesACallToANumberThatNoSiteHasUnlessTheUrlNamesOne() {
        String unknown = body("initiated").replace(Examples.number(0).e164(), "+14165550177");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send(unknown))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));

        telnyx.event("demo", sign(unknown), time(), bytes(unknown));
        assertThat(responses.find(CALL)).isPresent();
    }

    @Test
    void saysWhatIsWrongWithAnEventThatNamesNoCall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> send(body("initiated").replace("leg-1", "../1")))
                .withMessageContaining("call_leg_id");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send("not json"))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST));
    }

    @Test
    void refusesAWrongSignatureAndStoresNothing() {
        String body = body("initiated");

        assertRefused(telnyx, sign(body), body + " ");
        assertRefused(telnyx, "", body);
        assertRefused(controller("PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw="), sign(body), body);
        assertRefused(controller(""), sign(body), body);
        assertThat(responses.find(CALL)).isEmpty();
    }

    private static void assertRefused(TelnyxController controller, String signature, String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.event("", signature, time(), bytes(body)))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private void deliver(String event) {
        send(body(event));
    }

    private void send(String body) {
        telnyx.event("", sign(body), time(), bytes(body));
    }

    private static String body(String event) {
        String at = switch (event) {
            case "initiated" -> "2026-03-02T12:00:10.530Z";
            case "answered" -> "2026-03-02T12:00:20Z";
            default -> "2026-03-02T12:00:52.900Z";
        };
        String own = switch (event) {
            case "initiated" -> "\"direction\": \"incoming\", \"state\": \"parked\"";
            case "answered" -> "\"state\": \"answered\"";
            default -> "\"hangup_cause\": \"normal_clearing\", \"hangup_source\": \"caller\"";
        };
        return """
            {"data": {"event_type": "call.%s", "id": "e-%s", "occurred_at": "%s",
             "payload": {"call_leg_id": "leg-1", "call_session_id": "session-1", "client_state": null, "from": "+16475550142",
               "to": "%s", "start_time": "2026-03-02T12:00:10.521992Z",
                %s}}, "meta": {"attempt": 1}}\
            """.formatted(event, event, at, Examples.number(0), own);
    }

    private static String sign(String body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update(bytes(time() + "|" + body));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String time() {
        return Long.toString(NOW.getEpochSecond());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicKey() {
        byte[] encoded = KEYS.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private TelnyxController controller(String key) {
        return new TelnyxController(
                new TelnyxProperties(key, Duration.ofMinutes(5)), world.events, new JsonMapper(), CLOCK);
    }
}
