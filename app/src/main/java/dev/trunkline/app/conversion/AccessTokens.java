package dev.trunkline.app.conversion;

import dev.trunkline.app.conversion.GoogleCredentials.AccessToken;
import dev.trunkline.app.conversion.GoogleCredentials.ServiceAccount;
import dev.trunkline.app.conversion.GoogleCredentials.SignedIn;
import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.DestinationId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens for Google's interfaces. One is got with a service account's key (RFC 7523;
 * <a href="https://developers.google.com/identity/protocols/oauth2/service-account#httprest">Google</a>) or with a refresh token (RFC 6749,
 * section 6; <a href="https://developers.google.com/identity/protocols/oauth2/web-server#offline">Google</a>), and serves all calls of its
 * destination until shortly before it ends. Held in memory, so each node gets its own. Thread-safe.
 */
final class AccessTokens {
    static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static final String SCOPE = "https://www.googleapis.com/auth/datamanager";
    private static final Duration ASSERTED_FOR = Duration.ofHours(1);
    /** Longer than a call takes with all its tries. */
    private static final Duration SPARE = Duration.ofMinutes(2);

    private final PlatformLine line;
    private final URI address;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<DestinationId, Held> held = new ConcurrentHashMap<>();

    /**
     * Tokens from one place.
     *
     * @param address of the token endpoint; a file of credentials may name another, which is never called
     */
    AccessTokens(PlatformLine line, String address, JsonMapper json, InstantSource clock) {
        this.line = line;
        this.address = URI.create(address);
        this.json = json;
        this.clock = clock;
    }

    /**
     * A token that is good for a call.
     *
     * @throws CarrierStoppedException when Google gives none; the message says what to do, without secrets
     */
    String of(DestinationId destination, String secret) throws CarrierStoppedException {
        Held known = held.get(destination);
        if (known != null && known.secret().equals(secret) && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        return switch (credentials(secret)) {
            case AccessToken bare -> bare.value();
            case ServiceAccount account ->
                renewed(
                        destination,
                        secret,
                        form(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                "assertion",
                                assertion(account)),
                        "Look whether the key of the service account was deleted and whether this machine's clock is right; "
                                + "give the destination a new key if it has to be, and send again.");
            case SignedIn person ->
                renewed(
                        destination,
                        secret,
                        form(
                                "grant_type", "refresh_token",
                                "client_id", person.clientId(),
                                "client_secret", person.clientSecret(),
                                "refresh_token", person.refreshToken()),
                        "The sign-in has ended: it was taken back, not used for six months, or its app is in testing, "
                                + "where it lasts seven days. Sign in again, give the destination the new file, and send again.");
        };
    }

    /** Forgets a token that Google takes no more; false when there was none, so that asking again would give the same. */
    boolean forget(DestinationId destination) {
        return held.remove(destination) != null;
    }

    private GoogleCredentials credentials(String secret) throws CarrierStoppedException {
        try {
            return GoogleCredentials.of(secret, json);
        } catch (IllegalArgumentException e) {
            throw new CarrierStoppedException("The secret " + e.getMessage() + ". Give the destination another.", true);
        }
    }

    private String renewed(DestinationId destination, String secret, String form, String advice)
            throws CarrierStoppedException {
        Instant asked = clock.instant();
        PlatformLine.Answer answer =
                line.call(new PlatformCall(address, Map.of("Content-Type", "application/x-www-form-urlencoded"), form));
        JsonNode body = body(answer);
        String token = body.path("access_token").asString("");
        if (!answer.isSuccess() || token.isEmpty()) {
            throw refused(answer.status(), body, advice);
        }
        Duration lasts = Duration.ofSeconds(body.path("expires_in").asLong(0)).minus(SPARE);
        held.put(destination, new Held(secret, token, asked.plus(lasts)));
        return token;
    }

    private static CarrierStoppedException refused(int status, JsonNode body, String advice) {
        String error = body.path("error").asString("");
        String description = body.path("error_description").asString("");
        String reason = error.isEmpty() ? "it answered " + status : error;
        return new CarrierStoppedException(
                "Google gives no access token (" + reason + (description.isEmpty() ? "" : ": " + description) + "). "
                        + advice,
                true);
    }

    private JsonNode body(PlatformLine.Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private String assertion(ServiceAccount account) {
        long now = clock.instant().getEpochSecond();
        String claims = encoded(PlatformCalls.object("alg", "RS256", "typ", "JWT", "kid", account.keyId()))
                + "."
                + encoded(PlatformCalls.object(
                        "iss", account.email(),
                        "scope", SCOPE,
                        "aud", GOOGLE,
                        "iat", now,
                        "exp", now + ASSERTED_FOR.toSeconds()));
        return claims + "." + signature(account, claims);
    }

    private static String signature(ServiceAccount account, String claims) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(account.key());
            signature.update(claims.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with RSA", e);
        }
    }

    private String encoded(Map<String, Object> object) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(object));
    }

    private static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /**
     * A token, and what it was got with.
     *
     * @param until when it is no longer used
     */
    private record Held(String secret, String token, Instant until) {}
}
