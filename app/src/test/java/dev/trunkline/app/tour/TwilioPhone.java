package dev.trunkline.app.tour;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's side of a call: webhooks that it signs, written after its documentation and not after our code. */
final class TwilioPhone {
    private static final String CALLER = "+16475550142";

    private final Api api;
    private final String publicUrl;
    private final String token;

    TwilioPhone(Api api, String publicUrl, String token) {
        this.api = api;
        this.publicUrl = publicUrl;
        this.token = token;
    }

    /** Somebody calls the number. */
    Answer rings(String sid, String number) {
        return webhook("/webhooks/twilio/voice", parameters(sid, number, "ringing"));
    }

    /** The call is in another state. */
    Answer tells(String sid, String number, String status, int seconds) {
        Map<String, String> parameters = parameters(sid, number, status);
        parameters.put("CallDuration", Integer.toString(seconds));
        return webhook("/webhooks/twilio/status", parameters);
    }

    /** Any webhook, signed rightly. */
    Answer webhook(String path, Map<String, String> parameters) {
        return webhook(path, parameters, signature(publicUrl + path, parameters));
    }

    /** Any webhook with any signature. */
    Answer webhook(String path, Map<String, String> parameters, String signature) {
        String form = parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return api.send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(form),
                "X-Twilio-Signature",
                signature);
    }

    static Map<String, String> parameters(String sid, String number, String status) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("CallSid", sid);
        parameters.put("AccountSid", "AC00000000000000000000000000000000");
        parameters.put("From", CALLER);
        parameters.put("To", number);
        parameters.put("CallStatus", status);
        parameters.put("Direction", "inbound");
        parameters.put("FromCity", "Saint-Jérôme & more");
        return parameters;
    }

    private String signature(String url, Map<String, String> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
