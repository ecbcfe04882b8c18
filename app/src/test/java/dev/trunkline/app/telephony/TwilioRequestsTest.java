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
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/signatures/twilio.csv", delimiter = '|', quoteCharacter = '`')
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
