package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.callflow.Handlings;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The events of a call in every order, repeated and at the same moment: one and the same document in the end. */
class TwilioOrderTest {
    private static final Instant NOW = Examples.NOON.plusSeconds(120);
    private static final Instant STARTED = Examples.NOON.plusSeconds(10);

    /** Calls as they go, and what is known of each in the end. */
    private enum Course {
        /** Rang, was answered and recorded: ten seconds of announcement and ringing, 35 of talk. */
        TALK(
                List.of("voice", "ringing", "in-progress", "answered-leg", "completed", "recording"),
                progress(CallStatus.COMPLETED, 35, Pickup.SOMEBODY, recording("RE1", 35, false))),
        /** Nobody answered, nor did the fallback; the caller left a message. */
        VOICEMAIL(
                List.of("voice", "ringing", "unanswered-leg", "unanswered-fallback", "completed", "message"),
                progress(CallStatus.COMPLETED, 42, Pickup.NOBODY, recording("RE2", 23, true))),
        /** The fallback answered. */
        FALLBACK(
                List.of("voice", "ringing", "unanswered-leg", "answered-fallback", "completed", "recording"),
                progress(CallStatus.COMPLETED, 20, Pickup.SOMEBODY, recording("RE1", 35, false))),
        /** The caller gave up. */
        CANCELED(
                List.of("voice", "ringing", "canceled-leg", "canceled"),
                progress(CallStatus.CANCELED, 4, Pickup.NOBODY));

        private final List<String> events;
        private final CallProgress end;

        Course(List<String> events, CallProgress end) {
            this.events = events;
            this.end = end;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyOrderAndAnyRepetitionMakeOneAndTheSameDocument(Course course) {
        Random random = new Random(6);
        TelephonyWorld.orders(course.events).forEach(order -> {
            TwilioWorld twilio = world();
            List<String> delivered = new ArrayList<>(order);
            order.forEach(event -> delivered.add(random.nextInt(delivered.size() + 1), event));

            delivered.forEach(event -> deliver(twilio, event));

            assertTheCall(twilio, course, delivered);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anExactRepeatOfAWholeCallChangesNothing(Course course) {
        TwilioWorld twilio = world();
        course.events.forEach(event -> deliver(twilio, event));
        JudgedResponse before = twilio.world.onlyResponse();
        int verdicts = twilio.world.decisions.history(TwilioWorld.CALL).size();

        List<String> again = new ArrayList<>(course.events);
        Collections.reverse(again);
        again.forEach(event -> deliver(twilio, event));

        assertThat(twilio.world.onlyResponse()).isEqualTo(before);
        assertThat(twilio.world.decisions.history(TwilioWorld.CALL)).hasSize(verdicts);
    }

    @ParameterizedTest
    @EnumSource
    void eventsAtTheSameMomentMakeOneAndTheSameDocument(Course course) {
        for (int round = 0; round < 10; round++) {
            TwilioWorld twilio = world();

            Together.each(thread -> {
                deliver(twilio, course.events.get(thread % course.events.size()));
                return thread;
            });

            assertTheCall(twilio, course, List.of("at once"));
        }
    }

    @Test
    void aMessageLeftOutsideBusinessHoursIsNoAnswer() {
        TelephonyWorld.orders(List.of("voice", "over", "message")).forEach(order -> {
            TwilioWorld twilio =
                    new TwilioWorld(Examples.NOON.plus(Duration.ofHours(12))).handling(Handlings.EVERYTHING);

            order.forEach(event -> deliver(twilio, event));

            assertThat(twilio.world.onlyResponse().response().progress())
                    .as("after %s", order)
                    .isEqualTo(Course.VOICEMAIL.end);
        });
    }

    private static TwilioWorld world() {
        return new TwilioWorld(NOW).handling(Handlings.EVERYTHING);
    }

    private static void assertTheCall(TwilioWorld twilio, Course course, List<String> delivered) {
        JudgedResponse call = twilio.world.onlyResponse();
        assertThat(call.response())
                .as("after %s", delivered)
                .isEqualTo(new Response(
                        TwilioWorld.CALL,
                        Examples.DEMO,
                        ResponseKind.CALL,
                        Examples.number(0),
                        null,
                        Examples.CALLER,
                        STARTED,
                        course.end,
                        "CA1",
                        true,
                        Map.of(
                                "AccountSid", "AC1",
                                "CallSid", "CA1",
                                "Direction", "inbound",
                                "From", "+16475550142",
                                "FromCity", "TORONTO",
                                "To", Examples.number(0).e164()),
                        "twilio-CA1",
                        NOW));
        assertThat(call.current().channel()).isEqualTo("Paid Search");
        assertThat(call.current().qualification().qualified()).isEqualTo(course.end.answered());
    }

    private static void deliver(TwilioWorld twilio, String event) {
        switch (event) {
            case "voice" -> twilio.send("voice", Map.of("CallStatus", "ringing", "CallToken", "secret"));
            case "ringing" -> twilio.send("status", at(10, Map.of("CallStatus", "ringing")));
            case "in-progress" -> twilio.send("status", at(20, Map.of("CallStatus", "in-progress")));
            case "completed" -> twilio.send("status", at(62, Map.of("CallStatus", "completed", "CallDuration", "42")));
            case "over" -> twilio.send("status", Map.of("CallStatus", "completed", "CallDuration", "42"));
            case "canceled" -> twilio.send("status", at(14, Map.of("CallStatus", "canceled", "CallDuration", "4")));
            case "answered-leg" -> twilio.send("dialed", "leg=DESTINATION", leg("completed", "35"));
            case "unanswered-leg" -> twilio.send("dialed", "leg=DESTINATION", leg("no-answer", ""));
            case "canceled-leg" -> twilio.send("dialed", "leg=DESTINATION", leg("canceled", ""));
            case "unanswered-fallback" -> twilio.send("dialed", "leg=FALLBACK", leg("busy", ""));
            case "answered-fallback" -> twilio.send("dialed", "leg=FALLBACK", leg("completed", "20"));
            case "recording" -> twilio.send("recording", recorded("RE1", "35"));
            case "message" -> twilio.send("recording", "kind=voicemail", recorded("RE2", "23"));
            default -> throw new IllegalArgumentException(event);
        }
    }

    private static Map<String, String> leg(String status, String seconds) {
        String call = status.equals("canceled") ? "ringing" : "in-progress";
        return Map.of(
                "CallStatus", call,
                "DialCallStatus", status,
                "DialCallSid", "CA2",
                "DialCallDuration", seconds,
                "DialBridged", Boolean.toString(status.equals("completed")));
    }

    private static Map<String, String> recorded(String sid, String seconds) {
        return Map.of(
                "RecordingSid",
                sid,
                "RecordingUrl",
                url(sid),
                "RecordingStatus",
                "completed",
                "RecordingDuration",
                seconds);
    }

    private static Map<String, String> at(int seconds, Map<String, String> event) {
        Map<String, String> timed = new TreeMap<>(event);
        timed.put(
                "Timestamp",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Examples.NOON.plusSeconds(seconds).atOffset(ZoneOffset.UTC)));
        return timed;
    }

    private static CallProgress progress(CallStatus status, int talk, Pickup pickup, Recording... recordings) {
        return new CallProgress(status, Duration.ofSeconds(talk), false, pickup, List.of(recordings));
    }

    private static Recording recording(String sid, int seconds, boolean voicemail) {
        return new Recording(sid, URI.create(url(sid)), Duration.ofSeconds(seconds), voicemail);
    }

    private static String url(String sid) {
        return "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/" + sid;
    }
}
