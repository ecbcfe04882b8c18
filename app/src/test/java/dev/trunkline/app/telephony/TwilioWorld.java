package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.core.Examples;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Sites;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Twilio in front of {@link TelephonyWorld}: signs what it sends. */
final class TwilioWorld {
    static final String TOKEN = "12345";
    static final String BASE = "https://calls.example.com";
    static final ResponseId CALL = new ResponseId("twilio-CA1");

    final TelephonyWorld world;
    private final Clock clock;
    private final TwilioController calls;
    private final TwilioLegController legs;

    TwilioWorld(Instant now) {
        this(now, TOKEN);
    }

    TwilioWorld(Instant now, String token) {
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.world = new TelephonyWorld(clock);
        TrunklineProperties properties = properties(token);
        this.calls = calls(world.numbers, world.sites, token);
        this.legs = new TwilioLegController(
                properties,
                world.numbers,
                world.sites,
                world.responses,
                world.events,
                new CallScript(properties),
                clock);
    }

    /** With handling of its calls. */
    TwilioWorld handling(CallHandling handling) {
        world.sites.save(Examples.site().withCalls(handling));
        return this;
    }

    TwilioController calls(Numbers numbers, Sites sites, String token) {
        TrunklineProperties properties = properties(token);
        return new TwilioController(properties, numbers, sites, world.events, new CallScript(properties), clock);
    }

    TwilioLegController legs(Responses responses) {
        TrunklineProperties properties = properties(TOKEN);
        return new TwilioLegController(
                properties, world.numbers, world.sites, responses, world.events, new CallScript(properties), clock);
    }

    static TrunklineProperties properties(String token) {
        return new TrunklineProperties("", "", URI.create(BASE + "/"), token, null, false, 60);
    }

    /** Sends an event of the call {@link #CALL}; answers the verbs in Twilio's answer. */
    String send(String path, Map<String, String> more) {
        return send(path, null, more);
    }

    String send(String path, @Nullable String query, Map<String, String> more) {
        return answer(path, request(path, query, more));
    }

    String answer(String path, MockHttpServletRequest request) {
        return switch (path) {
            case "voice" -> verbs(calls.voice(parameter(request, "site"), request));
            case "status" -> verbs(calls.status(parameter(request, "site"), request));
            case "sms" -> verbs(calls.sms(parameter(request, "site"), request));
            case "dialed" -> verbs(legs.dialed(parameter(request, "leg"), request));
            case "whisper" -> verbs(legs.whisper(parameter(request, "site"), request));
            case "recorded" -> verbs(legs.recorded(request));
            default -> verbs(legs.recording(parameter(request, "kind"), request));
        };
    }

    private static String verbs(ResponseEntity<?> answer) {
        String body = Objects.toString(answer.getBody(), "");
        return body.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
                .replaceAll("^<Response>|</Response>$", "");
    }

    private static String parameter(MockHttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    static MockHttpServletRequest request(String path, @Nullable String query, Map<String, String> more) {
        Map<String, String> body = new TreeMap<>(Map.of(
                "AccountSid",
                "AC1",
                "CallSid",
                "CA1",
                "Direction",
                "inbound",
                "From",
                "+16475550142",
                "FromCity",
                "TORONTO",
                "To",
                Examples.number(0).e164()));
        if (path.equals("recording")) {
            // Twilio names the call, and nobody who takes part in it.
            body.keySet().retainAll(List.of("AccountSid", "CallSid"));
        }
        body.putAll(more);
        String uri = "/webhooks/twilio/" + path;
        MockHttpServletRequest request = new MockHttpServletRequest("POST", uri);
        if (query != null) {
            request.setQueryString(query);
            int equals = query.indexOf('=');
            request.addParameter(query.substring(0, equals), query.substring(equals + 1));
        }
        body.forEach(request::addParameter);
        String url = BASE + uri + (query == null ? "" : "?" + query);
        Map<String, List<String>> signed =
                body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        request.addHeader("X-Twilio-Signature", new TwilioSignature(TOKEN).of(url, signed));
        return request;
    }
}
