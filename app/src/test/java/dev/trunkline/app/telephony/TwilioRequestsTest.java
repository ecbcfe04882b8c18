package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.response.ResponseId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Requests as Twilio sends them, with signatures that an independent program made (Python's hmac, by Twilio's description). */
class TwilioRequestsTest {
    private static final String TOKEN = "12345";
    private static final String JSON = "{\"CallSid\":\"CA1\",\"From\":\"+16475550142\",\"To\":\"+14165550100\"}";
    private static final String HASH = "516e5c08803577d74cb2cb57f01cebea68f1f82367f8753e7988ab82ff4b32a1";
    private static final String SIGNED_JSON = "UBnRZoIEi/VTwOTKo11Ak1LoGmQ=";

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "a plain call",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "CallSid=CA1&From=%2B16475550142&To=%2B14165550100",
                        "NhxD7COPvMZ5hzF2Nh4ddRwS2Go="),
                Arguments.of(
                        "a port of its own",
                        "https://calls.example.com:8443/webhooks/twilio/voice",
                        "CallSid=CA1",
                        "CHgJYZpREl4tNfW4i1CBaY6vk+Q="),
                Arguments.of(
                        "the default port",
                        "https://calls.example.com:443/webhooks/twilio/voice",
                        "CallSid=CA1",
                        "8feHalKKR2P6+2cNMQ8253+muuo="),
                Arguments.of(
                        "http on port 80",
                        "http://calls.example.com:80/webhooks/twilio/voice",
                        "CallSid=CA1",
                        "yvR3+was27NwVDw31fxS1JljZn0="),
                Arguments.of(
                        "a query",
                        "https://calls.example.com/webhooks/twilio/voice?site=demo",
                        "CallSid=CA1",
                        "xt3cvFPIAivDcdlRerEKM36W7YY="),
                Arguments.of(
                        "a query of several",
                        "https://calls.example.com/webhooks/twilio/voice?site=demo&b=2&a=1",
                        "CallSid=CA1",
                        "Lot2GnaXw7Jo3m/Y9ugsqEvUAdo="),
                Arguments.of(
                        "an encoded query",
                        "https://calls.example.com/webhooks/twilio/voice?site=de%6Do&name=Gr%C3%B6%C3%9Fe+x%20y",
                        "CallSid=CA1",
                        "XBvdez9sY6r+qVxrK1L/v5GamGc="),
                Arguments.of(
                        "an empty query value",
                        "https://calls.example.com/webhooks/twilio/voice?site=",
                        "CallSid=CA1",
                        "uE5ufNC7Js+WkmY09aU+dmaKAks="),
                Arguments.of(
                        "a query that repeats",
                        "https://calls.example.com/webhooks/twilio/voice?a=1&a=2",
                        "CallSid=CA1",
                        "il/lTZOutEFXoNeyEQ8qQR8Rmzk="),
                Arguments.of(
                        "a name in query and body",
                        "https://calls.example.com/webhooks/twilio/voice?To=elsewhere",
                        "To=%2B14165550100",
                        "H/L00W8aMlYfdqvi6Mzm/Ns7NRY="),
                Arguments.of(
                        "repeated values",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "MediaUrl=b&MediaUrl=a&MediaUrl=b",
                        "IVL2nMeLd9FmPCk3uwqfEZaRchw="),
                Arguments.of(
                        "an empty value",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "CallSid=CA1&Digits=",
                        "aDOS4XM3I94/Q/+KWJDGXPXV278="),
                Arguments.of(
                        "no parameters",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "",
                        "WzKSDfun+LyOAv0cY0H+2ksFOvI="),
                Arguments.of(
                        "capitals before small letters",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "b=1&B=2&a=3&_=4",
                        "6Ncp6TceIVQusCy0pacNbbmgLuI="),
                Arguments.of(
                        "digits in names",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Media10=x&Media2=y&Media1=z",
                        "zbBB1Ru8WNoMCsGPsogRX+HadjU="),
                Arguments.of(
                        "spaces and signs in values",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Body=+a%2Bb%26c%3Dd%2520+",
                        "eVDM+2LQZa8jMvP/FVaTIftE3Do="),
                Arguments.of(
                        "a line break in a value",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Body=one%0D%0Atwo",
                        "7+evI0cO8wgHgQ59wEtd9rI8kdY="),
                Arguments.of(
                        "umlauts",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Body=Gr%C3%B6%C3%9Fe%3F",
                        "8bgxI45ylof/AzSfkk7iKeUZNjw="),
                Arguments.of(
                        "other scripts",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Body=%E6%B0%B4%E6%BC%8F%E3%82%8C&City=%CE%A9",
                        "+sJV66mhGESZzD+vPG6T3IqxgdA="),
                Arguments.of(
                        "a plus in a number",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "From=%2B16475550142&Called=%2B14165550100",
                        "oWhH1Uq5cKIXVifGWgKVoPnDZag="),
                Arguments.of(
                        "a SIP caller",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "From=sip%3Aalice%40example.com%3Btransport%3Dtls",
                        "5VifDHkdu7uLHuxC9twJ6hqJDxs="),
                Arguments.of(
                        "an address of IPv6",
                        "https://[2001:db8::7]/webhooks/twilio/voice",
                        "CallSid=CA1",
                        "xUQZCj1RsChLit0R2kjriL3ztsE="),
                Arguments.of(
                        "a path with a slash at its end",
                        "https://calls.example.com/webhooks/twilio/voice/",
                        "CallSid=CA1",
                        "kWCGSR9uoDa9BcnKAfYJlfnnm+M="),
                Arguments.of(
                        "a long value",
                        "https://calls.example.com/webhooks/twilio/voice",
                        "Body=" + "x".repeat(1600),
                        "KJ/IX+lAjtUJWgSK7xZEab1dRxU="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void acceptsWhatTwilioSigned(String name, String url, String form, String signature) {
        assertThat(new TwilioSignature(TOKEN).isRight(signature, url, decoded(form)))
                .isTrue();
        assertThat(new TwilioSignature(TOKEN).isRight(signature, url + "x", decoded(form)))
                .isFalse();
        assertThat(new TwilioSignature(TOKEN).isRight(signature, url, decoded(form + "&Extra=1")))
                .isFalse();
    }

    /** Behind a proxy the request names an internal host, port and scheme; what was signed is the public URL. */
    @ParameterizedTest
    @CsvSource({
        "https://calls.example.com, http, 10.0.0.7, 8080",
        "https://calls.example.com/, http, trunkline.internal, 80",
        "https://calls.example.com, https, evil.example.org, 443",
        "https://calls.example.com, http, calls.example.com, 8443"
    })
    void signsThePublicUrlBehindAProxy(String publicUrl, String scheme, String host, int port) {
        MockHttpServletRequest request = form("NhxD7COPvMZ5hzF2Nh4ddRwS2Go=");
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);

        assertThat(requests(publicUrl).verified(request).id()).isEqualTo(new ResponseId("twilio-CA1"));
    }

    @Test
    void refusesWhatWasSignedForTheInternalUrl() {
        assertRefused(requests("http://10.0.0.7:8080"), form("NhxD7COPvMZ5hzF2Nh4ddRwS2Go="));
    }

    @Test
    void readsAJsonBodyThatTheUrlNamesTheHashOf() {
        TwilioCall call = requests("https://calls.example.com").verified(json(HASH, JSON, SIGNED_JSON));

        assertThat(call.id()).isEqualTo(new ResponseId("twilio-CA1"));
        assertThat(call.caller()).isEqualTo("+16475550142");
    }

    @Test
    void refusesAJsonBodyThatIsNotTheOneThatWasSigned() {
        TwilioRequests requests = requests("https://calls.example.com");

        assertRefused(requests, json(HASH, JSON.replace("0142", "0143"), SIGNED_JSON));
        assertRefused(requests, json(HASH, JSON + " ", SIGNED_JSON));
        assertRefused(requests, json(HASH, "", SIGNED_JSON));
        assertRefused(requests, json("", JSON, SIGNED_JSON));
        assertRefused(requests, json(HASH.replace('5', '6'), JSON, SIGNED_JSON));
        assertRefused(requests, json(HASH, JSON, "nQhn4j9nZSZUM+fZrX9njnNDMH8="));
    }

    private static TwilioRequests requests(String publicUrl) {
        return new TwilioRequests(new TrunklineProperties("", "", URI.create(publicUrl), TOKEN, null, false, 60));
    }

    private static MockHttpServletRequest form(String signature) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/twilio/voice");
        request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        request.addParameter("CallSid", "CA1");
        request.addParameter("From", "+16475550142");
        request.addParameter("To", "+14165550100");
        request.addHeader("X-Twilio-Signature", signature);
        return request;
    }

    private static MockHttpServletRequest json(String hash, String body, String signature) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/twilio/voice");
        request.setContentType("application/json; charset=utf-8");
        request.setQueryString("bodySHA256=" + hash);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("X-Twilio-Signature", signature);
        return request;
    }

    private static void assertRefused(TwilioRequests requests, MockHttpServletRequest request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> requests.verified(request))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private static MultiValueMap<String, String> decoded(String form) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        Stream.of(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.add(decode(pair[0]), decode(pair[1])));
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
