package dev.trunkline.app.telephony;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Tells Twilio's requests from others. The URL that was signed is the public one, built from the settings and never from {@code Host}. */
final class TwilioRequests {
    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable TwilioSignature signature;
    private final String publicUrl;

    TwilioRequests(TrunklineProperties properties) {
        this.signature =
                properties.twilioAuthToken().isEmpty() ? null : new TwilioSignature(properties.twilioAuthToken());
        this.publicUrl = properties.baseUrl().toString();
    }

    /** What the request says, if Twilio sent it. */
    TwilioCall verified(HttpServletRequest request) {
        String given = Objects.requireNonNullElse(request.getHeader("X-Twilio-Signature"), "");
        if (signature == null) {
            throw refused("Webhooks of Twilio are off: set TRUNKLINE_TWILIO_AUTH_TOKEN.");
        }
        String query = request.getQueryString();
        String url = publicUrl + request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isJson(request)) {
            return ofJson(signature, given, url, request);
        }
        Map<String, List<String>> body = body(request);
        if (!signature.isRight(given, url, body)) {
            throw wrong(url);
        }
        return new TwilioCall(body.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst())));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }

    private static TwilioCall ofJson(TwilioSignature signature, String given, String url, HttpServletRequest request) {
        String stated = inUrl(request).toSingleValueMap().getOrDefault("bodySHA256", "");
        byte[] body = bytes(request);
        if (!signature.isRight(given, url, stated, body)) {
            throw wrong(url);
        }
        return new TwilioCall(JSON.readTree(body).properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString())));
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MultiValueMap<String, String> inUrl(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
    }

    /** A servlet puts the values of the URL before those of the body, but only the body's are signed by name. */
    private static Map<String, List<String>> body(HttpServletRequest request) {
        MultiValueMap<String, String> inUrl = inUrl(request);
        Map<String, List<String>> body = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            int ofUrl = inUrl.getOrDefault(name, List.of()).size();
            if (values.length > ofUrl) {
                body.put(name, List.of(values).subList(ofUrl, values.length));
            }
        });
        return body;
    }

    private static ProblemException wrong(String url) {
        return refused("The signature is not right for " + url
                + ". Check TRUNKLINE_PUBLIC_URL and TRUNKLINE_TWILIO_AUTH_TOKEN.");
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(HttpStatus.FORBIDDEN, "wrong-signature", detail);
    }
}
